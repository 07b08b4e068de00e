import { type CalendarDate, calendarDateInSaoPaulo } from '@autocusto/dominio/comum/calendar-date.ts';
import { CamposInvalidosError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { PacienteId, ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import type { Aviso } from '@autocusto/dominio/processos/aviso.ts';
import type { HistoricoDeEmissao } from '../../../domain/documentos/documento-emitido.ts';
import {
  PacoteRecusadoError,
  PerfilDeQuemEmiteError,
  errosDoFormulario,
} from '../../../domain/documentos/documento-errors.ts';
import { Processo } from '../../../domain/processos/processo.ts';
import { type PacienteInformado, collectPaciente } from '@autocusto/dominio/processos/paciente.ts';
import { Paciente } from '../../../domain/pacientes/paciente.ts';
import { type DocumentoMontado, paraImprimir } from '../../../domain/documentos/pacote.ts';
import { cicloEncerrado, processoNaoEncontrado } from '../../../domain/processos/processo-errors.ts';
import { conferirPedido } from '../../conferir-pedido.ts';
import {
  type EmissaoPreparada,
  type PedidoDeEmissao,
  prepararEmissao,
  prepararPacote,
} from '../../preparar-emissao.ts';
import type { Emissores } from '../../ports/emissores.ts';
import type { Impressora } from '../../ports/impressora.ts';
import type { Repositorios } from '../../ports/repositorios.ts';
import type { AbrirProcesso } from './abrir-processo.ts';

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
  /** Whether it goes as a first request; unknown when it could not be laid out. */
  readonly primeiraVez: boolean | undefined;
  readonly cicloEncerradoEm: CalendarDate | undefined;
}

/** A request as the form holds it now, saved or not. */
export interface PedidoDigitado
  extends Pick<AbrirProcesso, 'usuarioId' | 'cid' | 'informado'>, Omit<PedidoDeEmissao, 'processoId'> {
  readonly paciente: PacienteInformado;
  /** The processo being edited. */
  readonly processoId?: ProcessoId | undefined;
}

/** What would be issued and what would be said about it; keeps and issues nothing. @throws {NaoEncontradoError} */
export function makeValidarProcesso(dependencies: Dependencies) {
  const validar = makeValidar(dependencies);
  return function validarProcesso(pedido: PedidoDeEmissao): Promise<Validacao> {
    return validar(pedido.usuarioId, (repositorios, instante, erros) =>
      prepararEmissao(repositorios, dependencies, pedido, instante, erros),
    );
  };
}

/** The same of values that nobody saved yet: as if they were saved at this instant, and nothing is. */
export function makeValidarPedido(dependencies: Dependencies) {
  const validar = makeValidar(dependencies);
  return function validarPedido(pedido: PedidoDigitado): Promise<Validacao> {
    return validar(pedido.usuarioId, (repositorios, instante, erros) =>
      prepararDigitado(repositorios, dependencies, pedido, instante, erros),
    );
  };
}

type Preparar = (
  repositorios: Repositorios,
  instante: Date,
  erros: FieldErrors,
) => Promise<EmissaoPreparada | undefined>;

function makeValidar({ emTransacao, impressora, agora }: Dependencies) {
  return async function validar(usuarioId: UsuarioId, preparar: Preparar): Promise<Validacao> {
    const instante = agora();
    const erros = new FieldErrors();
    const preparada = await emTransacao(usuarioId, (repositorios) => preparar(repositorios, instante, erros)).catch(
      semPerfil,
    );
    if (preparada && 'erros' in preparada) return preparada;
    const { documentos = [], avisos = [], cicloEncerradoEm, dados } = preparada ?? {};
    const encerrado =
      cicloEncerradoEm === undefined
        ? []
        : [{ field: 'data', code: 'ciclo_encerrado', message: cicloEncerrado(cicloEncerradoEm) }];
    return {
      ...{ documentos, avisos, cicloEncerradoEm, primeiraVez: dados?.primeiraVez },
      erros: [...encerrado, ...(await recusas(erros, documentos, instante, impressora))],
    };
  };
}

const NADA_EMITIDO: HistoricoDeEmissao = {
  ...{ algumEmitido: false, dataDoPrimeiroCiclo: undefined, inicioDoPrimeiroCiclo: undefined },
  ...{ renovacoesEmitidas: new Set(), consentidas: new Set() },
};

/** `undefined` only after a reason was noted in `erros`. */
async function prepararDigitado(
  { catalogo, processos, documentos }: Repositorios,
  { emissores, impressora }: Dependencies,
  { processoId, paciente: digitado, cid, informado, ...pedido }: PedidoDigitado,
  instante: Date,
  erros: FieldErrors,
): Promise<EmissaoPreparada | undefined> {
  const { usuarioId } = pedido;
  const atual = processoId && (await processos.findById(processoId));
  if (processoId && !atual) throw processoNaoEncontrado();
  const novo = collectPaciente(digitado, erros, { hoje: calendarDateInSaoPaulo(instante), prefixo: 'paciente.' });
  const fase = (informado.primeiraVez ?? !atual?.props.renovacoes.length) ? 'solicitacao' : 'renovacao';
  const conferido = await conferirPedido(
    { catalogo, emissores },
    { usuarioId, cid: atual?.props.cid ?? cid, fase, paciente: novo, informado },
    erros,
  );
  if (!novo || !conferido || !(await emissores.find(usuarioId, informado.emissorId))) return undefined;

  const { conteudo, quadro } = conferido;
  const pacienteId = atual?.props.pacienteId ?? ('digitado' as PacienteId); // never leaves this use case
  const chaves = { id: 'digitado' as ProcessoId, usuarioId, pacienteId, cid: quadro.doenca.cid };
  return prepararPacote(
    {
      ...pedido,
      processo: atual
        ? atual.editar(atual.props.versao, conteudo, instante)
        : Processo.abrir(chaves, conteudo, instante),
      paciente: Paciente.cadastrar(pacienteId, usuarioId, novo, instante),
      quadro,
      historico: atual ? await documentos.historicoDeEmissao(atual.props.id) : NADA_EMITIDO,
    },
    { emissores, impressora },
    instante,
    erros,
  );
}

/** A substitute prepares before they have a profile; what nobody can sign yet cannot be laid out. */
function semPerfil(error: unknown): Validacao {
  if (!(error instanceof PerfilDeQuemEmiteError)) throw error;
  const { code, message, action } = error;
  return {
    ...{ documentos: [], avisos: [], primeiraVez: undefined, cicloEncerradoEm: undefined },
    erros: [{ field: 'emissor_id', code, message: `${message} ${action}` }],
  };
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
    if (error instanceof CamposInvalidosError) return semRepetir(error.errors);
    if (error instanceof PacoteRecusadoError) return errosDoFormulario(error, documentos);
    throw error;
  }
}

/** A scale that neither the save nor the issue goes without is one thing to mend. */
function semRepetir(erros: readonly FieldError[]): readonly FieldError[] {
  return [...new Map(erros.map((erro) => [`${erro.field} ${erro.code}`, erro])).values()];
}
