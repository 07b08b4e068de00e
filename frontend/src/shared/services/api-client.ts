import { ApiProblem } from './api-problem';
import type { PedidoDe, RespostaDe } from './openapi-types';
import { type Operacao, OPERACOES } from './operacoes.gerado';
import { abreSessao, makeRemedios, type Remedio, remedioPara } from './remedios';
import { type Autor, makeEstadoDaSessao, type Usuario } from './sessao';
import { lerCorpo, transportar } from './transporte';

export type { Desafio } from './remedios';
export type { Autor, Usuario } from './sessao';

const SO_LEEM = new Set(['GET', 'HEAD']);
/** Whose rows these are, whoever works in another's name says with each request. */
const DE_UM_MEDICO = new Set(['medicos', 'processos', 'pdf']);
const deUmMedico = (operacao: Operacao) => DE_UM_MEDICO.has(OPERACOES[operacao][1].split('/')[1] ?? '');

export interface Opcoes {
  /** `versao` of the resource being edited. */
  ifMatch?: string | number | undefined;
  /** One key per intention: the same key for a retry, another for a new attempt. */
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
  keepalive?: boolean | undefined;
  /** For a call that was left for later: whose it is. Without it, whoever is here when it is made. */
  autor?: Autor | undefined;
}

export interface Desbloqueio {
  pin?: string;
  senha?: string;
}

/** A call's parts may be left out where the contract asks for none. */
type Argumentos<Op extends Operacao> =
  object extends PedidoDe<Op> ? [pedido?: PedidoDe<Op> & Opcoes] : [pedido: PedidoDe<Op> & Opcoes];

const remedios = makeRemedios();
const estado = makeEstadoDaSessao(remedios, {
  async csrf() {
    const [metodo, modelo] = OPERACOES.lerCsrf;
    const response = await transportar({ metodo, modelo });
    if (!response.ok) throw await ApiProblem.fromResponse(response);
    return ((await lerCorpo(response)) as RespostaDe<'lerCsrf'>).csrfToken; // as `chamar` answers
  },
  renovar: () => chamar('renovarSessao'),
});

/**
 * Calls an operation of the contract by its operationId: method, path, body and answer come from that one word.
 * @throws {ApiProblem} whatever the server refused, or `sem_conexao` without an answer.
 */
export async function chamar<Op extends Operacao>(operacao: Op, ...args: Argumentos<Op>): Promise<RespostaDe<Op>> {
  return (await lerCorpo(await pedir(operacao, args[0]))) as RespostaDe<Op>; // what the contract says of the operation
}

/** The bytes of a file, untouched. Keep them in memory; never in a URL that outlives the screen. */
export async function baixar<Op extends Operacao>(operacao: Op, ...args: Argumentos<Op>): Promise<ArrayBuffer> {
  return (await pedir(operacao, args[0])).arrayBuffer();
}

interface Pedido extends Opcoes {
  caminho?: Record<string, string | number>;
  query?: object;
  corpo?: unknown;
}

async function pedir(operacao: Operacao, pedido: Pedido = {}): Promise<Response> {
  const tentados = new Set<Remedio>();
  const autor = pedido.autor ?? estado.autor();
  for (;;) {
    exigirSessao(autor, operacao);
    const token = estado.token();
    const response = await enviar(operacao, pedido, autor.medicoId);
    // Who waits for this answer takes the next step only as the one who took this one.
    exigirSessao(autor, operacao);
    if (!pedido.autor && autor.medicoId !== estado.autor().medicoId && deUmMedico(operacao)) {
      throw ApiProblem.outroMedico();
    }
    if (response.ok) return response;

    const problem = await ApiProblem.fromResponse(response);
    if (response.status === 403) remedios.barrou(problem.code);
    const remedio = remedioPara(problem, operacao, token !== undefined);
    if (!remedio || tentados.has(remedio)) throw problem;
    tentados.add(remedio);
    await aplicar(remedio, problem, operacao, autor, token);
  }
}

async function enviar(operacao: Operacao, pedido: Pedido, medicoId: string | undefined): Promise<Response> {
  const [metodo, modelo] = OPERACOES[operacao];
  const { ifMatch, idempotencyKey, ...resto } = pedido;
  const cabecalhos = new Headers();
  const token = estado.token();
  if (token) cabecalhos.set('Authorization', `Bearer ${token}`);
  if (ifMatch !== undefined) cabecalhos.set('If-Match', `"${ifMatch}"`);
  if (medicoId && deUmMedico(operacao)) cabecalhos.set('X-Em-Nome-De', medicoId);
  if (idempotencyKey) cabecalhos.set('Idempotency-Key', idempotencyKey);
  if (!SO_LEEM.has(metodo)) cabecalhos.set('X-CSRF-Token', await estado.csrf());
  const resposta = remedios.gastarResposta();
  if (resposta) cabecalhos.set('X-Desafio', resposta);
  return transportar({ metodo, modelo, cabecalhos, ...resto });
}

function exigirSessao(autor: Autor, operacao: Operacao): void {
  if (autor.sessao !== estado.autor().sessao && !abreSessao(operacao)) throw ApiProblem.sessaoExpirada();
}

async function aplicar(
  remedio: Remedio,
  problem: ApiProblem,
  operacao: Operacao,
  autor: Autor,
  token: string | undefined,
): Promise<void> {
  if (remedio === 'csrf') return estado.trocarCsrf();
  if (remedio !== 'token') return remedios.pedir(remedio, problem);
  if (estado.token() !== token || (await estado.renovar()) !== undefined) return;
  exigirSessao(autor, operacao);
  // Who is leaving is not asked to come back in order to leave.
  if (operacao === 'sair') throw ApiProblem.sessaoExpirada();
  await remedios.retorno.pedir(ApiProblem.sessaoExpirada());
}

/** The session as screens use it: who enters, who leaves, what is asked of the person and what they answer. */
export const sessao = {
  async login(email: string, senha: string, codigo?: string): Promise<Usuario> {
    estado.sairParaEntrar();
    return estado.entrou(await chamar('entrar', { corpo: { email, senha, ...(codigo && { codigo }) } }));
  },
  /** `resposta` is the browser's answer to the challenge, as W3C spells it. */
  async loginComPasskey(desafioId: string, resposta: object): Promise<Usuario> {
    estado.sairParaEntrar();
    return estado.entrou(await chamar('entrarComPasskey', { corpo: { desafioId, resposta: { ...resposta } } }));
  },
  /** Who the refresh cookie says we are, or `undefined`. */
  resume: estado.renovar,
  async logout(): Promise<void> {
    await chamar('sair');
    estado.esquecer();
  },
  /** Forgets the token without a call: the session has already ended elsewhere. */
  forget: estado.esquecer,
  /** Who is here now, for what will be sent later. */
  autor: estado.autor,
  trabalharPara: estado.trabalharPara,
  onExpired: remedios.retorno.aoPedir,

  bloquear: () => chamar('bloquearSessao'),
  async desbloquear(prova: Desbloqueio): Promise<void> {
    await chamar('desbloquearSessao', { corpo: prova });
    remedios.desbloqueio.concluir();
  },
  /** Another tab of the same session was unlocked. */
  desbloqueada: remedios.desbloqueio.concluir,
  onBloqueada: remedios.desbloqueio.aoPedir,

  async reautenticar(senha: string, codigo?: string): Promise<void> {
    await chamar('reautenticar', { corpo: { senha, ...(codigo && { codigo }) } });
    remedios.reautenticacao.concluir();
  },
  /** The person would not confirm: what asked for it fails, and what was typed stays. */
  desistirDeReautenticar: () => remedios.reautenticacao.desistir(ApiProblem.naoConfirmado()),
  onReautenticar: remedios.reautenticacao.aoPedir,

  onBarrada: remedios.aoBarrar,

  desafio: remedios.desafio,
  responderDesafio: remedios.responderDesafio,
  desistirDoDesafio: () => remedios.humano.desistir(ApiProblem.naoConfirmado()),
  onDesafio: remedios.humano.aoPedir,
};
