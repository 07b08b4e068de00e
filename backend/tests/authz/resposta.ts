import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Esperado } from './esperado.ts';
import type { Linha } from './linha.ts';
import type { Mundo } from './mundo.ts';
import type { Pessoa } from './tipos.ts';

const PASSAGEIROS = /^(date|x-ratelimit-.*|retry-after|set-cookie|content-length)$/;

/** Everything of an answer that could tell one refusal from another, the id that was asked for aside. */
export function retrato({ statusCode, headers, body }: LightMyRequestResponse, id: string): string {
  const cabecalhos = Object.entries(headers).filter(([nome]) => !PASSAGEIROS.test(nome));
  const corpo = body.replace(/"request_id":"[^"]*"/, '').replaceAll(id || '\0', 'ID');
  return JSON.stringify([statusCode, Object.fromEntries(cabecalhos), corpo]);
}

export interface Contexto {
  readonly mundo: Mundo;
  readonly linha: Linha;
  readonly pessoa: Pessoa;
  readonly pedido: InjectOptions;
}

/** Why an answer is not what it must be; empty when it is. */
export function motivos(resposta: LightMyRequestResponse, esperado: Esperado, contexto: Contexto): string[] {
  const { statusCode, headers } = resposta;
  const achados: string[] = [];
  if (!esperado.status.includes(statusCode)) {
    achados.push(`respondeu ${statusCode} ${codigoDe(resposta)}, esperado ${esperado.status.join(' ou ')}`);
  }
  if (esperado.codigo !== undefined && resposta.body !== '' && codigoDe(resposta) !== esperado.codigo) {
    achados.push(`respondeu o código ${codigoDe(resposta)}, esperado ${esperado.codigo}`);
  }
  if (statusCode >= 500) achados.push(`erro do servidor: ${statusCode}`);
  if (statusCode >= 400 && !String(headers['content-type']).startsWith('application/problem+json')) {
    achados.push(`recusa que não é um problema: ${String(headers['content-type'])}`);
  }
  if (statusCode === 401 && contexto.linha.quem !== 'todos' && headers['www-authenticate'] !== 'Bearer') {
    achados.push('401 sem WWW-Authenticate');
  }
  if (contexto.linha.rota.includes('/api/') && headers['cache-control'] !== 'no-store') {
    achados.push(`pode ser guardada: ${String(headers['cache-control'])}`);
  }
  return [...achados, ...vazamentos(resposta, contexto)];
}

function codigoDe({ statusCode, body }: LightMyRequestResponse): string {
  if (statusCode < 400 || !body.startsWith('{')) return '';
  return String((JSON.parse(body) as { code?: unknown }).code);
}

/** What is written in somebody else's rows, or names them, and was not in the question itself. */
function vazamentos(resposta: LightMyRequestResponse, { mundo, linha, pessoa, pedido }: Contexto): string[] {
  const texto = `${JSON.stringify(resposta.headers)}\n${resposta.rawPayload.toString('latin1')}\n${resposta.body}`;
  const pergunta = JSON.stringify([pedido.url, pedido.headers, pedido.payload]);
  return Object.values(mundo.donos)
    .filter((dono) => dono !== pessoa.dono || pessoa.recusada !== undefined)
    .flatMap(({ sentinelas }) => [
      ...(mostraContas(linha, pessoa) ? [] : sentinelas.conta),
      ...(linha.mostra === 'trilhas' && pessoa.papel === 'auditor' ? [] : sentinelas.ids),
      ...sentinelas.textos,
    ])
    .filter((sentinela) => texto.includes(sentinela) && !pergunta.includes(sentinela))
    .map((sentinela) => `mostra "${sentinela}", que é de outra pessoa`);
}

function mostraContas({ mostra, inquilino }: Linha, { papel, conhece }: Pessoa): boolean {
  if (mostra === 'contas') return papel === 'administrador';
  if (mostra === 'trilhas') return papel === 'auditor';
  return conhece === true && !inquilino;
}
