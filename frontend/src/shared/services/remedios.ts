import { ApiProblem } from './api-problem';
import { makeEspera } from './espera';
import type { Operacao } from './operacoes.gerado';

/** What lets a refused call go on: each is tried once a call. */
export type Remedio = 'token' | 'csrf' | 'desbloqueio' | 'reautenticacao' | 'desafio';

/** The puzzle that the server asks for after several tries, as it describes it. */
export interface Desafio {
  tipo: 'turnstile' | 'recaptcha';
  chavePublica: string;
}

/** A 401 from these speaks of the credentials typed, not of an expired token. */
const ABREM_SESSAO = new Set<Operacao>(['entrar', 'entrarComPasskey', 'pedirDesafioDePasskey', 'renovarSessao']);
const RECUSA_DA_CREDENCIAL = new Set(['credenciais_invalidas', 'codigo_necessario', 'codigo_invalido', 'pin_invalido']);

/** What opens a session belongs to none before it. */
export const abreSessao = (operacao: Operacao): boolean => ABREM_SESSAO.has(operacao);

export function remedioPara({ status, code }: ApiProblem, operacao: Operacao, comToken: boolean): Remedio | undefined {
  if (status === 401 && comToken && !abreSessao(operacao) && !RECUSA_DA_CREDENCIAL.has(code)) {
    // Too many wrong PINs: the screen asks for the password, the PIN is not sent again.
    return operacao === 'desbloquearSessao' && code === 'sessao_encerrada' ? undefined : 'token';
  }
  if (status !== 403) return undefined;
  if (code.startsWith('csrf')) return 'csrf';
  if (code === 'desafio_necessario') return 'desafio';
  if (code === 'sessao_bloqueada') return 'desbloqueio';
  return code === 'reautenticacao_necessaria' ? 'reautenticacao' : undefined;
}

/** The calls under way wait for what is asked of the person, then go on: nothing has to be clicked or typed twice. */
export function makeRemedios() {
  const retorno = makeEspera();
  const desbloqueio = makeEspera();
  const reautenticacao = makeEspera();
  const humano = makeEspera();
  const barreiras = new Set<(codigo: string) => void>();
  let desafio: Desafio | undefined;
  let respostaDoDesafio: string | undefined;

  return {
    retorno,
    desbloqueio,
    reautenticacao,
    humano,

    /** Asks the person and waits. */
    async pedir(remedio: Exclude<Remedio, 'token' | 'csrf'>, problem: ApiProblem): Promise<void> {
      if (remedio === 'desafio') desafio = problem.extra['desafio'] as Desafio;
      await { desbloqueio, reautenticacao, desafio: humano }[remedio].pedir(problem);
    },
    /** The session has ended: what waited for its person goes on no more. */
    desistir(): void {
      for (const espera of [retorno, desbloqueio, reautenticacao]) espera.desistir(ApiProblem.sessaoExpirada());
    },

    /** No screen works before something is done elsewhere: each call refused for the lack of it, by its code. */
    barrou: (codigo: string) => barreiras.forEach((listener) => listener(codigo)),
    aoBarrar(listener: (codigo: string) => void): () => void {
      barreiras.add(listener);
      return () => barreiras.delete(listener);
    },

    /** What was asked for, while somebody is asked for it. */
    desafio: () => desafio,
    responderDesafio(resposta: string): void {
      respostaDoDesafio = resposta;
      humano.concluir();
    },
    /** Each answer serves once. */
    gastarResposta(): string | undefined {
      const resposta = respostaDoDesafio;
      respostaDoDesafio = undefined;
      return resposta;
    },
  };
}

export type Remedios = ReturnType<typeof makeRemedios>;
