import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { addMonths, calendarDateInSaoPaulo } from '@autocusto/dominio/comum/calendar-date.ts';
import type { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Aviso } from '@autocusto/dominio/processos/aviso.ts';
import { avisosDoPacote } from '../domain/avisos/avisos.ts';
import { escalasExigidas } from '@autocusto/dominio/processos/catalogo.ts';
import type { Processo } from '../domain/processos/processo.ts';
import { validarRespostas } from '@autocusto/dominio/processos/escalas.ts';
import { montarPacote } from '../domain/documentos/montar-pacote.ts';
import type { Paciente } from '../domain/pacientes/paciente.ts';
import { type DadosDoPacote, type DocumentoMontado, faseDe } from '../domain/documentos/pacote.ts';
import { PARAMETROS } from '@autocusto/dominio/processos/parametros-ceaf.ts';
import { conferirPaciente } from '@autocusto/dominio/processos/processo-completude.ts';
import { PerfilDeQuemEmiteError } from '../domain/documentos/documento-errors.ts';
import { processoNaoEncontrado } from '../domain/processos/processo-errors.ts';
import type { HistoricoDeEmissao } from '../domain/documentos/documento-emitido.ts';
import type { QuadroClinico } from '@autocusto/dominio/processos/quadro-clinico.ts';
import { exigenciasDaFase } from '@autocusto/dominio/processos/quadro-clinico.ts';
import type { Renovacao } from '../domain/processos/renovacao.ts';
import { conferirAnexos } from '@autocusto/dominio/processos/processo-completude.ts';
import { comModelosDoLugar } from './modelos-do-lugar.ts';
import type { Emissores } from './ports/emissores.ts';
import type { Impressora } from './ports/impressora.ts';
import type { Repositorios } from './ports/repositorios.ts';
import { carregarProcesso } from './use-cases/processos/ler-processo.ts';

export interface PedidoDeEmissao {
  readonly usuarioId: UsuarioId;
  readonly processoId: ProcessoId;
  readonly data: CalendarDate;
  /** Given and blank is an error, never a page dropped in silence. */
  readonly relatorio?: string | undefined;
  readonly exames?: readonly string[] | undefined;
  /** As if a renovacao of the date were registered already. */
  readonly renovar?: boolean | undefined;
}

/** What is to be laid out, stored or only typed so far. */
interface Composicao extends Pick<PedidoDeEmissao, 'usuarioId' | 'data' | 'relatorio' | 'exames' | 'renovar'> {
  readonly processo: Processo;
  readonly paciente: Paciente;
  readonly quadro: QuadroClinico;
  readonly historico: HistoricoDeEmissao;
}

interface Servicos {
  readonly emissores: Emissores;
  readonly impressora: Impressora;
}

export interface EmissaoPreparada {
  readonly dados: DadosDoPacote;
  /** Cycle in force; `undefined` is the first. */
  readonly renovacao: Renovacao | undefined;
  /** When the cycle ended that the date is past of: then the packet is laid out as the renewal that nobody asked for yet. */
  readonly cicloEncerradoEm: CalendarDate | undefined;
  readonly documentos: readonly DocumentoMontado[];
  readonly avisos: readonly Aviso[];
}

/** Reads everything as it is at this instant and lays the packet out; what keeps it from paper is noted in `erros`. */
export async function prepararEmissao(
  repositorios: Pick<Repositorios, 'catalogo' | 'pacientes' | 'processos' | 'documentos'>,
  servicos: Servicos,
  pedido: PedidoDeEmissao,
  agora: Date,
  erros: FieldErrors,
): Promise<EmissaoPreparada> {
  const completo = await carregarProcesso(repositorios, pedido.processoId);
  const historico = await repositorios.documentos.historicoDeEmissao(pedido.processoId);
  return prepararPacote({ ...pedido, ...completo, historico }, servicos, agora, erros);
}

export async function prepararPacote(
  { usuarioId, data, relatorio, exames, renovar = false, processo: lido, paciente, quadro, historico }: Composicao,
  { emissores, impressora }: Servicos,
  agora: Date,
  erros: FieldErrors,
): Promise<EmissaoPreparada> {
  const cicloEncerradoEm = renovar ? undefined : fimDoCiclo(lido, data, historico);
  const processo = renovar || cicloEncerradoEm ? lido.comoRenovado(data, agora) : lido;
  const encontrado = await emissores.find(usuarioId, processo.props.emissorId);
  // A foreign key holds it: only a delegation that has just ended hides it, with all the rest.
  if (!encontrado) throw processoNaoEncontrado();
  const { medico } = encontrado;
  if (!medico) throw new PerfilDeQuemEmiteError();
  const emissor = { ...encontrado, medico };

  const renovacao = processo.cicloEm(data, historico.inicioDoPrimeiroCiclo);
  const primeiraVez = processo.primeiraVezEm(data, historico.inicioDoPrimeiroCiclo);
  const exigidas = escalasExigidas(exigenciasDaFase(quadro, faseDe({ primeiraVez })));
  const avaliacoes = validarRespostas(processo.props.respostas, { erros, exigidas });
  conferirPaciente(processo.props, paciente.props, erros);
  conferirAnexos({ relatorio, exames }, erros);

  const dados: DadosDoPacote = {
    ...{ data, primeiraVez, processo, paciente, emissor, quadro, avaliacoes, relatorio, exames },
    emitidoEm: agora,
    consentidas: consentidasAteAqui(processo, quadro, historico),
  };
  const documentos = comModelosDoLugar(montarPacote(dados), dados, impressora);
  const circunstancias = {
    hoje: calendarDateInSaoPaulo(agora),
    cicloAnterior: cicloAnteriorA(processo, renovacao, historico),
  };
  const avisos = avisosDoPacote(dados, documentos, circunstancias);
  return { dados, renovacao, cicloEncerradoEm, documentos, avisos };
}

/** Who says that a never issued processo is a renewal also says that its drugs were consented to elsewhere. */
function consentidasAteAqui(
  { props }: Processo,
  { prescritos }: QuadroClinico,
  { algumEmitido, consentidas }: HistoricoDeEmissao,
): ReadonlySet<string> {
  if (algumEmitido || props.primeiraVez !== false) return consentidas;
  return new Set(prescritos.map(({ medicamento }) => medicamento.substancia));
}

/** The end of the cycle that `data` is past of. */
function fimDoCiclo(
  processo: Processo,
  data: CalendarDate,
  { inicioDoPrimeiroCiclo, dataDoPrimeiroCiclo }: HistoricoDeEmissao,
): CalendarDate | undefined {
  const inicio = processo.cicloEm(data, inicioDoPrimeiroCiclo)?.data ?? dataDoPrimeiroCiclo;
  const fim = inicio && addMonths(inicio, PARAMETROS.cicloMeses.valor);
  return fim && data >= fim ? fim : undefined;
}

/** A renovacao that nothing was issued for covered nothing. */
function cicloAnteriorA(
  processo: Processo,
  atual: Renovacao | undefined,
  { dataDoPrimeiroCiclo, renovacoesEmitidas }: HistoricoDeEmissao,
): CalendarDate | undefined {
  if (!atual) return undefined;
  const anteriores = processo.props.renovacoes.filter((r) => r.data < atual.data && renovacoesEmitidas.has(r.id));
  const ultima = anteriores
    .map((renovacao) => renovacao.data)
    .toSorted()
    .at(-1);
  return ultima ?? dataDoPrimeiroCiclo;
}
