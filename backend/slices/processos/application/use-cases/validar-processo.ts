import { CamposInvalidosError, type FieldError } from '../../../../shared/domain/domain-error.ts';
import { FieldErrors } from '../../../../shared/domain/field-errors.ts';
import type { UnidadeDeTrabalho } from '../../../../shared/domain/unidade-de-trabalho.ts';
import type { Aviso } from '../../domain/aviso.ts';
import { PacoteRecusadoError, PerfilDeQuemEmiteError, errosDoFormulario } from '../../domain/documento-errors.ts';
import { type DocumentoMontado, paraImprimir } from '../../domain/pacote.ts';
import { type PedidoDeEmissao, prepararEmissao } from '../preparar-emissao.ts';
import type { Emissores } from '../ports/emissores.ts';
import type { Impressora } from '../ports/impressora.ts';
import type { Repositorios } from '../ports/repositorios.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<Repositorios>;
  readonly emissores: Emissores;
  readonly impressora: Impressora;
  readonly agora: () => Date;
}

export interface Validacao {
  readonly documentos: readonly Pick<DocumentoMontado, 'tipo' | 'titulo' | 'motivo'>[];
  readonly erros: readonly FieldError[];
  readonly avisos: readonly Aviso[];
}

/** What would be issued and what would be said about it; keeps and issues nothing. @throws {NaoEncontradoError} */
export function makeValidarProcesso({ emTransacao, emissores, impressora, agora }: Dependencies) {
  return async function validarProcesso(pedido: PedidoDeEmissao): Promise<Validacao> {
    const instante = agora();
    const erros = new FieldErrors();
    const preparada = await emTransacao(pedido.usuarioId, (repositorios) =>
      prepararEmissao(repositorios, { emissores, impressora }, pedido, instante, erros),
    ).catch(semPerfil);
    if ('erros' in preparada) return preparada;
    const { documentos, avisos } = preparada;
    return { documentos, avisos, erros: await recusas(erros, documentos, instante, impressora) };
  };
}

/** A substitute prepares before they have a profile; what nobody can sign yet cannot be laid out. */
function semPerfil(error: unknown): Validacao {
  if (!(error instanceof PerfilDeQuemEmiteError)) throw error;
  const { code, message, action } = error;
  return { documentos: [], avisos: [], erros: [{ field: 'emissor_id', code, message: `${message} ${action}` }] };
}

/** Only a whole packet is measured: fields first, then whether their texts fit on paper. */
async function recusas(
  erros: FieldErrors,
  documentos: readonly DocumentoMontado[],
  instante: Date,
  impressora: Impressora,
): Promise<readonly FieldError[]> {
  try {
    erros.throwIfAny();
    await impressora.imprimir(paraImprimir(documentos, instante, impressora.camposDoModelo));
    return [];
  } catch (error) {
    if (error instanceof CamposInvalidosError) return error.errors;
    if (error instanceof PacoteRecusadoError) return errosDoFormulario(error, documentos);
    throw error;
  }
}
