import { VersaoDesatualizadaError } from '../../../shared/domain/common-errors.ts';
import { CamposInvalidosError } from '../../../shared/domain/domain-error.ts';
import type { ProcessoId, RascunhoId, UsuarioId } from '../../../shared/domain/ids.ts';

type Formulario = Readonly<Record<string, unknown>>;

interface RascunhoProps {
  readonly id: RascunhoId;
  readonly usuarioId: UsuarioId;
  /** Being edited; null for a new one. */
  readonly processoId: ProcessoId | null;
  /** As typed, complete or not. */
  readonly conteudo: Formulario;
  readonly versao: number;
  readonly criadoEm: Date;
  readonly atualizadoEm: Date;
}

export type NovoRascunho = Pick<RascunhoProps, 'id' | 'usuarioId' | 'processoId' | 'conteudo'>;

/** Unfinished form. Nothing is required of it; only what no storage could give back is refused. */
export class Rascunho {
  readonly props: RascunhoProps;

  private constructor(props: RascunhoProps) {
    this.props = Object.freeze(props);
  }

  static criar(novo: NovoRascunho, agora: Date): Rascunho {
    assertGuardavel(novo.conteudo);
    return new Rascunho({ ...novo, versao: 1, criadoEm: agora, atualizadoEm: agora });
  }

  /** Rebuilds what was already accepted once. Only the repository calls it. */
  static restore(props: RascunhoProps): Rascunho {
    return new Rascunho(props);
  }

  /** @throws {VersaoDesatualizadaError} */
  salvar(
    versaoLida: number,
    { processoId, conteudo }: Pick<NovoRascunho, 'processoId' | 'conteudo'>,
    agora: Date,
  ): Rascunho {
    assertGuardavel(conteudo);
    const { versao } = this.props;
    if (versaoLida !== versao) throw new VersaoDesatualizadaError();
    return new Rascunho({ ...this.props, processoId, conteudo, versao: versao + 1, atualizadoEm: agora });
  }
}

/** A form is a few levels deep; more could not be written as JSON again. */
const MAX_NIVEIS = 16;

/** NUL and half of a surrogate pair exist in JSON and in no text column. */
function assertGuardavel(conteudo: Formulario): void {
  const fila: { readonly valor: unknown; readonly campo: string; readonly nivel: number }[] = [
    { valor: conteudo, campo: 'conteudo', nivel: 0 },
  ];
  for (let item = fila.pop(); item; item = fila.pop()) {
    const { valor, campo, nivel } = item;
    if (typeof valor === 'string' && !guardavel(valor)) recusar(campo, 'caractere_invalido');
    if (valor === null || typeof valor !== 'object') continue;
    if (nivel >= MAX_NIVEIS) recusar('conteudo', 'aninhado_demais');
    for (const [nome, dentro] of Object.entries(valor)) {
      if (!guardavel(nome)) recusar(campo, 'caractere_invalido');
      fila.push({ valor: dentro, campo: `${campo}.${nome}`, nivel: nivel + 1 });
    }
  }
}

function guardavel(texto: string): boolean {
  return texto.isWellFormed() && !texto.includes('\0');
}

function recusar(field: string, code: 'caractere_invalido' | 'aninhado_demais'): never {
  const message =
    code === 'caractere_invalido'
      ? 'O texto tem um caractere que não se guarda: apague-o e digite de novo.'
      : 'O rascunho tem níveis demais.';
  throw new CamposInvalidosError([{ field, code, message }]);
}
