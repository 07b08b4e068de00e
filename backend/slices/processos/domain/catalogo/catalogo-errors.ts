import { DomainError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';
import type { Doenca } from '@autocusto/dominio/processos/catalogo.ts';

/** A category was given where a request needs the full code; says which codes there are. */
export class CidIncompletoError extends DomainError {
  override readonly name = 'CidIncompletoError';
  readonly kind = 'invalid';
  readonly code = 'cid_incompleto';
  readonly action = 'Escolha a subcategoria da doença.';
  override readonly errors: readonly FieldError[];
  override readonly extensions: Readonly<Record<string, unknown>>;

  constructor(categoria: string, subcategorias: readonly Pick<Doenca, 'cid' | 'nome'>[]) {
    const codigos = subcategorias.map(({ cid }) => cid).join(', ');
    const message = `O CID ${categoria} é uma categoria: informe o código completo (${codigos}).`;
    super(message);
    this.errors = [{ field: 'cid', code: this.code, message }];
    this.extensions = { subcategorias: subcategorias.map(({ cid, nome }) => ({ cid, nome })) };
  }
}
