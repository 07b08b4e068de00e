import type { APIRequestContext, Page, Route } from '@playwright/test';
import { naSessaoDe, enviar } from './api';
import { PROCESSO_DA_MARINA, type MedicoDeTeste } from './pessoas';

/** Somebody who types faster than the network answers, and presses Enter with the last key. Seeded: a run can be had again. */

export interface Tentativa {
  campo: 'doenca' | 'paciente';
  texto: string;
  /** What may be chosen for this text; anything else is the wrong disease or patient. */
  certo: (escolhido: string) => boolean;
  sorteio: () => number;
}

export interface Resultado {
  tentativa: Tentativa;
  /** `undefined`: nothing was. */
  escolhido: string | undefined;
}

export const NOVO = 'paciente novo';
const PREFIXOS = [
  'b18',
  'd5',
  'd8',
  'e1',
  'e7',
  'e8',
  'f2',
  'f3',
  'g2',
  'g3',
  'g4',
  'h2',
  'i2',
  'j4',
  'k5',
  'l4',
  'm0',
  'm3',
  'n0',
  'q8',
];
const PRENOMES = [
  'Aurora',
  'Benedito',
  'Celina',
  'Dionísio',
  'Eulália',
  'Fabrício',
  'Graça',
  'Heitor',
  'Iracema',
  'Jacinto',
];

export function sorteador(semente: number): () => number {
  let a = semente;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Doenca {
  cid: string;
  nome: string;
}

interface Paciente {
  nome: string;
  cpf: string;
}

/** Ten patients of the physician, each with a processo, and what the catalogue has under some codes. */
export async function prepararMesa(request: APIRequestContext, medico: MedicoDeTeste) {
  const pacientes = PRENOMES.map((nome, i): Paciente => ({
    nome: `${nome} Sintética Ensaio`,
    cpf: umCpf(900_200_000 + i),
  }));
  const doencas: Doenca[] = [];
  await naSessaoDe(request, medico, async (token) => {
    const headers = { Authorization: `Bearer ${token}` };
    const emissores = (await (await request.get('/api/medicos/emissores', { headers })).json()) as {
      itens: { id: string }[];
    };
    for (const { nome, cpf } of pacientes) {
      const paciente = { ...PROCESSO_DA_MARINA.paciente, nome, cpf };
      await enviar(
        request,
        'post',
        '/api/processos',
        { ...PROCESSO_DA_MARINA, paciente, emissor_id: emissores.itens[0]?.id },
        token,
      );
    }
    for (const busca of PREFIXOS) {
      const response = await request.get('/api/processos/catalogo/doencas', { headers, params: { busca } });
      doencas.push(...((await response.json()) as { itens: Doenca[] }).itens);
    }
  });
  return { pacientes, doencas };
}

export function umaTentativa(
  { pacientes, doencas }: Awaited<ReturnType<typeof prepararMesa>>,
  sorteio: () => number,
): Tentativa {
  const umDe = <T>(itens: readonly T[]): T => {
    const [um] = itens.slice(Math.floor(sorteio() * itens.length));
    if (um === undefined) throw new Error('Não há de que escolher.');
    return um;
  };
  if (sorteio() < 0.6) {
    const { cid, nome } = umDe(doencas);
    const palavra =
      simples(nome)
        .split(/[^a-z]+/)
        .sort((a, b) => b.length - a.length)[0] ?? '';
    if (sorteio() < 0.25 && palavra.length >= 7) {
      const doNome = (escolhido: string) => simples(escolhido).includes(palavra);
      return { campo: 'doenca', texto: palavra, certo: doNome, sorteio };
    }
    const texto = umDe([cid, cid.replace('.', ''), cid.toLowerCase(), cid.toLowerCase().replace('.', '')]);
    return { campo: 'doenca', texto, certo: (escolhido) => escolhido.startsWith(`${cid} ·`), sorteio };
  }
  if (sorteio() < 0.2) {
    const cpf = umCpf(910_000_000 + Math.floor(sorteio() * 1_000_000));
    return { campo: 'paciente', texto: cpf, certo: (escolhido) => escolhido === NOVO, sorteio };
  }
  const { nome, cpf } = umDe(pacientes);
  const texto = umDe([
    cpf,
    cpf.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4'),
    nome,
    nome.split(' ')[0] ?? nome,
    simples(nome),
  ]);
  return { campo: 'paciente', texto, certo: (escolhido) => escolhido === nome, sorteio };
}

/** Answers come late, each by its own lateness: often after the one to the next question. */
export async function atrasarBuscas(page: Page, sorteio: () => number): Promise<void> {
  const atrasar = async (route: Route) => {
    await new Promise((resolve) => setTimeout(resolve, sorteio() * 400));
    await route.continue().catch(() => undefined); // the page may have given it up
  };
  await page.route('**/api/processos/catalogo/doencas?*', atrasar);
  await page.route('**/api/processos/pacientes/busca', atrasar);
}

const PACIENCIA_MS = 2_500;

export async function digitar(page: Page, tentativa: Tentativa): Promise<Resultado> {
  const { campo, texto, sorteio } = tentativa;
  const outro = page.getByTestId(campo === 'doenca' ? 'home-inicio-paciente' : 'home-inicio-doenca');
  await outro.fill('');
  const field = page.getByTestId(`home-inicio-${campo}`);
  await field.fill('');
  await field.focus();
  const tecla = () => page.waitForTimeout(60 + sorteio() * 100);
  for (const letra of texto) {
    await page.keyboard.type(letra);
    await tecla();
  }
  await page.keyboard.press('Enter');

  // Nothing chosen is known by everything having stood still, not by how long this machine takes.
  let quieto = Date.now();
  for (;;) {
    const { escolhido, ocupado } = await ver(page, campo);
    if (escolhido !== undefined) return { tentativa, escolhido };
    if (ocupado) quieto = Date.now();
    if (Date.now() - quieto > PACIENCIA_MS) return { tentativa, escolhido: undefined };
    await page.waitForTimeout(40);
  }
}

async function ver(page: Page, campo: Tentativa['campo']) {
  return page.evaluate(
    ([qual, novo]) => {
      const em = (id: string) => document.querySelector(`[data-testid="home-inicio-${id}"]`);
      const field = em(qual) as HTMLInputElement;
      const ocupado = field.getAttribute('aria-busy') === 'true';
      if (qual === 'doenca') return { escolhido: field.value.includes(' · ') ? field.value : undefined, ocupado };
      const conhecido = em('conhecido')?.textContent ?? undefined;
      return { escolhido: conhecido ?? (document.activeElement === em('doenca') ? novo : undefined), ocupado };
    },
    [campo, NOVO] as const,
  );
}

export function umCpf(base: number): string {
  const digits = String(base).padStart(9, '0');
  const check = (known: string) => {
    const sum = [...known].reduce((total, digit, i) => total + Number(digit) * (known.length + 1 - i), 0);
    return String(((sum * 10) % 11) % 10);
  };
  const first = check(digits);
  return digits + first + check(digits + first);
}

function simples(texto: string): string {
  return texto.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
