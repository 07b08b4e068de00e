import { setTimeout as sleep } from 'node:timers/promises';
import { type Cliente, PRAZO_MS, type Resposta } from './cliente.ts';

export interface Observado {
  pedidos: number;
  aceitos: number;
  recusados503: number;
  /** 503 without Retry-After, without a code or without what to do. */
  recusadosSemDizer: number;
  semResposta: number;
  /** Anything else: 500, 401, 404… */
  outros: number;
  maiorMs: number;
  primeiroOutro?: unknown;
}

export function novoObservado(): Observado {
  return { pedidos: 0, aceitos: 0, recusados503: 0, recusadosSemDizer: 0, semResposta: 0, outros: 0, maiorMs: 0 };
}

export function observar(visto: Observado, resposta: Resposta): void {
  visto.pedidos++;
  visto.maiorMs = Math.max(visto.maiorMs, resposta.ms);
  if (resposta.status === 200 || resposta.status === 201) visto.aceitos++;
  else if (resposta.status === 0) visto.semResposta++;
  else if (resposta.status === 503) {
    visto.recusados503++;
    const { code, action } = resposta.corpo;
    if (!resposta.retryAfter || !code || !action) visto.recusadosSemDizer++;
  } else {
    visto.outros++;
    visto.primeiroOutro ??= { status: resposta.status, corpo: resposta.corpo };
  }
}

/** So many at once, each starting again when it is answered, until `fim` is over; then all of them are waited for. */
export async function comCarga(
  cliente: Cliente,
  juntos: number,
  fim: () => Promise<unknown>,
  pedir: () => Promise<Resposta> = cliente.gravar,
): Promise<Observado> {
  const visto = novoObservado();
  const carga = { acabou: false };
  const trabalhar = async () => {
    while (!carga.acabou) {
      const resposta = await pedir();
      observar(visto, resposta);
      if (resposta.status !== 201 && resposta.status !== 200) await sleep(20);
    }
  };
  const trabalhos = Array.from({ length: juntos }, trabalhar);
  try {
    await fim();
  } finally {
    carga.acabou = true;
    await Promise.all(trabalhos);
  }
  return visto;
}

/** How long until the product is ready and a write is acknowledged, with nobody's hand. */
export async function recuperacao(cliente: Cliente): Promise<number> {
  const inicio = performance.now();
  for (;;) {
    const pronto = await cliente.pedir('GET', '/api/health/ready');
    if (pronto.status === 200 && (await cliente.gravar()).status === 201) return Math.round(performance.now() - inicio);
    if (performance.now() - inicio > 120_000) return Infinity;
    await sleep(50);
  }
}

/** What readiness says now, and whether it answers in time. */
export async function prontidao(cliente: Cliente): Promise<string> {
  const { status, ms } = await cliente.pedir('GET', '/api/health/ready');
  if (status === 0 || ms > PRAZO_MS / 2) return `sem resposta em tempo (${ms} ms)`;
  return status === 200 ? 'pronto' : 'indisponivel';
}
