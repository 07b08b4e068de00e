import type { FastifyInstance } from 'fastify';
import { newId } from '../../shared/new-id.ts';
import { TestBrowser } from '../helpers/test-app.ts';
import { type Mundo, proximoNumero, umEndereco } from './mundo.ts';

export interface Tempo {
  readonly nome: string;
  readonly amostras: number;
  /** Medians, in ms. */
  readonly existe: number;
  readonly naoExiste: number;
  /** How far apart two medians of the very same request may be, as seen in this run. */
  readonly tolerancia: number;
}

type Ida = () => Promise<unknown>;

/** What is refused must take as long for what exists as for what does not: both are asked in turns, many times. */
export async function medirRecusas(app: FastifyInstance, mundo: Mundo): Promise<Tempo[]> {
  const { alfa, beta } = mundo.donos;
  const bearer = mundo.token(beta.usuarioId, await mundo.sessao(beta.usuarioId), 'medico');
  const login = (email: () => string) => () =>
    new TestBrowser(app, umEndereco()).entrar(email(), 'senha errada qualquer');
  const esquecida = (email: () => string) => () =>
    new TestBrowser(app, umEndereco()).post('/api/auth/senha/esquecida', { email: email() });
  const ler = (caminho: string) => (id: () => string) => () =>
    mundo.pedir({ url: caminho + id(), headers: { authorization: `Bearer ${bearer}` } });
  const paciente = ler('/api/processos/pacientes/');
  const documento = ler('/api/pdf/documentos/');
  return [
    await comparar(
      'login',
      60,
      login(() => 'conta-alfa@exemplo.test'),
      login(() => `ninguem-${proximoNumero()}@exemplo.test`),
    ),
    await comparar(
      'senha esquecida',
      5,
      esquecida(() => 'conta-alfa@exemplo.test'),
      esquecida(() => `ninguem-${proximoNumero()}@exemplo.test`),
    ),
    await comparar(
      'paciente de outra pessoa',
      300,
      paciente(() => alfa.vivos.paciente),
      paciente(newId),
    ),
    await comparar(
      'documento de outra pessoa',
      300,
      documento(() => alfa.vivos.documento),
      documento(newId),
    ),
  ];
}

export function descreverTempo({ nome, amostras, existe, naoExiste, tolerancia }: Tempo): string {
  const ms = (valor: number) => `${valor.toFixed(2)} ms`;
  const iguais = Math.abs(existe - naoExiste) <= tolerancia ? 'iguais' : 'DIFERENTES';
  return `${nome}: ${ms(existe)} existe, ${ms(naoExiste)} não existe, ${iguais} (tolerância ${ms(tolerancia)}, ${amostras} de cada)`;
}

/** Each round asks for what exists twice and for what does not once, so that the run measures its own noise. */
async function comparar(nome: string, amostras: number, existe: Ida, naoExiste: Ida): Promise<Tempo> {
  const tempos: Record<'uma' | 'outra' | 'nenhuma', number[]> = { uma: [], outra: [], nenhuma: [] };
  for (let n = 0; n < amostras; n++) {
    tempos.uma.push(await cronometrar(existe));
    tempos.nenhuma.push(await cronometrar(naoExiste));
    tempos.outra.push(await cronometrar(existe));
  }
  const [uma, outra, nenhuma] = [mediana(tempos.uma), mediana(tempos.outra), mediana(tempos.nenhuma)];
  const junta = mediana([...tempos.uma, ...tempos.outra]);
  return { nome, amostras, existe: junta, naoExiste: nenhuma, tolerancia: 3 * Math.abs(uma - outra) + junta * 0.1 };
}

async function cronometrar(ida: Ida): Promise<number> {
  const inicio = performance.now();
  await ida();
  return performance.now() - inicio;
}

function mediana(valores: readonly number[]): number {
  const emOrdem = [...valores].sort((a, b) => a - b);
  return emOrdem[Math.floor(emOrdem.length / 2)] ?? 0;
}
