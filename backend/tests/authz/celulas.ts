import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { cursorOf } from '../../shared/http/cursor.ts';
import { newId } from '../../shared/new-id.ts';
import { type Esperado, ehRecusa, esperado, objetosDe } from './esperado.ts';
import { type Corpo, ehDeNinguem, type Linha, type Metodo, type Referencia } from './linha.ts';
import { type Mundo, type Pedir, proximoNumero } from './mundo.ts';
import type { Objeto, Pessoa } from './tipos.ts';
import { motivos, retrato } from './resposta.ts';

export interface Celula {
  readonly nome: string;
  readonly linha: Linha;
  readonly pessoa: Pessoa;
  readonly objeto: Objeto;
  readonly esperado: Esperado;
  /** Made when its turn comes: versions and what is used up are of that moment. */
  readonly pedido: () => Promise<InjectOptions>;
  /** Cells of the same mirror answer the same: what is another's and what never existed. */
  readonly espelho?: string;
}

export interface Desvio {
  readonly celula: string;
  readonly motivo: string;
}

const INSEGUROS: readonly string[] = ['POST', 'PUT', 'DELETE'] satisfies Metodo[];
export const metodoDe = ({ rota }: Linha) => rota.split(' ')[0] as Metodo;
const caminhoDe = ({ rota }: Linha) => rota.split(' ')[1] ?? '';

/** Every cell of one operation: whoever asks × whatever is asked for, then ids elsewhere, cursors, HEAD and CSRF. */
export async function celulasDe(
  linha: Linha,
  pessoas: readonly Pessoa[],
  mundo: Mundo,
  temCursor: boolean,
): Promise<Celula[]> {
  const objetos = await objetosDe(linha, mundo);
  const todas = pessoas.flatMap((pessoa) =>
    objetos.filter((objeto) => vale(pessoa, objeto)).map((objeto) => celula(mundo, linha, pessoa, objeto)),
  );
  return [
    ...todas,
    ...pessoas.flatMap((pessoa) =>
      (linha.referencias ?? []).flatMap((each) => referencias(mundo, linha, pessoa, each)),
    ),
    ...(temCursor ? pessoas.flatMap((pessoa) => cursores(mundo, linha, pessoa)) : []),
    ...(metodoDe(linha) === 'GET' ? todas.filter((each) => !semCabeca(each)).map(cabeca) : []),
    ...(INSEGUROS.includes(metodoDe(linha))
      ? pessoas.slice(0, 6).flatMap((pessoa) => semCsrf(mundo, linha, pessoa))
      : []),
  ];
}

/** Whoever may touch rows sends every malformed id there is; for the others one of them says the same. */
function vale({ recusada, dono, papel }: Pessoa, { estado, nome }: Objeto): boolean {
  const todos = recusada === undefined && (dono !== undefined || papel === 'administrador');
  return estado !== 'malformado' || todos || nome.endsWith('texto');
}

const semCabeca = ({ objeto, pessoa }: Celula) => objeto.estado === 'malformado' || pessoa.recusada !== undefined;

function celula(mundo: Mundo, linha: Linha, pessoa: Pessoa, objeto: Objeto, mais: Partial<Celula> = {}): Celula {
  const espera = esperado(linha, pessoa, objeto);
  const escondido = objeto.estado === 'inexistente' || objeto.estado === 'arquivado' || objeto.estado === 'vivo';
  const espelhada = escondido && espera.status.length === 1 && espera.status[0] === 404;
  return {
    ...{ nome: `${linha.rota} · ${pessoa.nome} · ${objeto.nome}`, linha, pessoa, objeto, esperado: espera },
    ...(espelhada && { espelho: `${linha.rota} ${pessoa.nome}` }),
    pedido: () => pedidoDe(mundo, linha, pessoa, objeto),
    ...mais,
  };
}

async function pedidoDe(
  mundo: Mundo,
  linha: Linha,
  pessoa: Pessoa,
  objeto: Objeto,
  corpo?: unknown,
): Promise<InjectOptions> {
  const aceito = !ehRecusa(esperado(linha, pessoa, objeto));
  const { id } = aceito && linha.gasta ? { id: await mundo.gasto(linha, pessoa, objeto) } : objeto;
  const dono = pessoa.dono ?? mundo.donos.alfa;
  const deste: Corpo = { mundo, dono, n: proximoNumero() };
  const versao = linha.versao && (await mundo.versaoDe(linha.versao, aceito ? { id, dono } : undefined));
  const payload = corpo ?? linha.corpo?.(deste);
  const consulta = typeof corpo === 'string' ? corpo : (linha.consulta ?? '');
  return {
    method: metodoDe(linha),
    url:
      caminhoDe(linha)
        .replace('{versao}', '1')
        .replace('{provedor}', 'google')
        .replace(/\{\w+\}/, id) + consulta,
    headers: {
      ...(!pessoa.chave && mundo.csrf),
      ...(await pessoa.cabecalhos(aceito && linha.gasta === true)),
      ...(versao !== undefined && { 'if-match': `"${versao}"` }),
      ...(linha.tipo && { 'content-type': linha.tipo }),
    },
    ...(payload !== undefined && typeof payload !== 'string' && { payload: payload as object }),
  };
}

/** Whoever may ask at all names in a body or a filter what is not theirs. */
function referencias(mundo: Mundo, linha: Linha, pessoa: Pessoa, { campo, classe, com, recusa }: Referencia): Celula[] {
  const { dono } = pessoa;
  const espera = esperado(linha, pessoa, { nome: '', id: '', estado: 'nenhum' });
  if (!dono || ehRecusa(espera) || ehDeNinguem(classe)) return [];
  const alheio = dono === mundo.donos.alfa ? mundo.donos.beta : mundo.donos.alfa;
  const noCaminho = typeof linha.objeto === 'string' ? dono.vivos[linha.objeto as keyof typeof dono.vivos] : '';
  const ids: readonly (readonly [string, string | undefined])[] = [
    ['que nunca existiu', newId()],
    [`de ${alheio.nome}`, alheio.vivos[classe]],
    [`arquivado de ${alheio.nome}`, alheio.arquivados[classe]],
    [`arquivado de ${dono.nome}`, dono.arquivados[classe]],
    ['malformado', 'abc'],
  ];
  return ids.flatMap(([nome, id]) => {
    if (id === undefined) return [];
    const objeto: Objeto = { nome: `${campo} ${nome}`, id: noCaminho, dono, estado: 'vivo' };
    const malformado = nome === 'malformado';
    return celula(mundo, linha, pessoa, objeto, {
      ...{ objeto: { ...objeto, id }, esperado: { status: [malformado ? 422 : recusa] } },
      ...(!malformado && { espelho: `${linha.rota} ${pessoa.nome} ${campo}` }),
      pedido: () =>
        pedidoDe(
          mundo,
          { ...linha, gasta: undefined } as never,
          pessoa,
          objeto,
          com({ mundo, dono, n: proximoNumero() }, id),
        ),
    });
  });
}

/** A cursor is the id of somebody's row: it only says where to begin among one's own. */
function cursores(mundo: Mundo, linha: Linha, pessoa: Pessoa): Celula[] {
  const objeto: Objeto = { nome: '', id: '', estado: 'nenhum' };
  const espera = esperado(linha, pessoa, objeto);
  const aceitos = linha.cursor ?? espera.status;
  const de = (nome: string, cursor: string, status: readonly number[]) =>
    celula(
      mundo,
      linha,
      pessoa,
      { ...objeto, nome: `cursor ${nome}` },
      {
        ...(!ehRecusa(espera) && { esperado: { status } }),
        pedido: () => pedidoDe(mundo, linha, pessoa, objeto, `?limite=1&cursor=${cursor}`),
      },
    );
  return [
    ...Object.values(mundo.donos).map(({ nome, vivos }) => de(`de ${nome}`, cursorOf(vivos.paciente), aceitos)),
    de('inventado', cursorOf(newId()), aceitos),
    de('malformado', 'abc', [422]),
  ];
}

/** The other way to ask the same. */
function cabeca(original: Celula): Celula {
  return {
    ...({
      ...original,
      nome: `HEAD ${original.nome}`,
      espelho: original.espelho && `HEAD ${original.espelho}`,
    } as Celula),
    pedido: async () => ({ ...(await original.pedido()), method: 'HEAD' }),
  };
}

/** Nothing unsafe without the proof that the page asked for it, whoever's cookie or token comes along. */
function semCsrf(mundo: Mundo, linha: Linha, pessoa: Pessoa): Celula[] {
  const dono = pessoa.dono ?? mundo.donos.alfa;
  const id = typeof linha.objeto === 'string' ? (dono.vivos[linha.objeto as keyof typeof dono.vivos] ?? newId()) : '';
  const objeto: Objeto = { nome: 'sem objeto', id, dono, estado: 'nenhum' };
  const { cookie = '', 'x-csrf-token': token = '' } = mundo.csrf;
  const variantes: Record<string, Record<string, string>> = {
    'sem token': { cookie },
    'token inventado': { cookie, 'x-csrf-token': `${'A'.repeat(22)}.${'B'.repeat(43)}` },
    'token sem o cookie': { 'x-csrf-token': token },
    'token de outra visita': { cookie: cookie.replace(/=.*/, `=p_${'C'.repeat(22)}`), 'x-csrf-token': token },
    'de outro site': { ...mundo.csrf, origin: 'https://outro.exemplo' },
    'de site nenhum': { ...mundo.csrf, origin: 'null' },
  };
  return Object.entries(variantes).map(([nome, cabecalhos]) =>
    celula(mundo, linha, pessoa, objeto, {
      ...{
        nome: `${linha.rota} · ${pessoa.nome} · CSRF ${nome}`,
        // Where it comes from is looked at before what it brings.
        esperado: { status: [403], codigo: 'origin' in cabecalhos ? 'origem_recusada' : 'csrf_invalido' },
      },
      pedido: async () => {
        const { authorization } = await pessoa.cabecalhos(false);
        const inocente = await pedidoDe(mundo, { ...linha, gasta: undefined } as never, pessoa, {
          ...objeto,
          estado: 'inexistente',
        });
        return { ...inocente, headers: { ...cabecalhos, ...(authorization && { authorization }) } };
      },
    }),
  );
}

/** Asks what each cell asks and notes how the answers differ from what is stated; mirrors are compared in order. */
export async function conferir(
  celulas: readonly Celula[],
  mundo: Mundo,
  pedir: Pedir,
  juntas: number,
): Promise<Desvio[]> {
  const desvios: Desvio[] = [];
  const espelhos = new Map<string, string>();
  const fila = celulas.values();

  async function conferirUma(celula: Celula): Promise<void> {
    const { linha, pessoa, objeto } = celula;
    const pedido = await celula.pedido();
    const resposta = await pedir(pedido);
    const achados = motivos(resposta, celula.esperado, { mundo, linha, pessoa, pedido });
    const diferente = refletir(celula, resposta, objeto.id);
    for (const motivo of diferente ? [...achados, diferente] : achados) desvios.push({ celula: celula.nome, motivo });
    if (linha.mexeEmContas && resposta.statusCode < 400) await mundo.devolverContas();
  }

  function refletir({ espelho }: Celula, resposta: LightMyRequestResponse, id: string): string | undefined {
    if (espelho === undefined) return undefined;
    const visto = retrato(resposta, id);
    const primeiro = espelhos.get(espelho) ?? visto;
    espelhos.set(espelho, primeiro);
    return visto === primeiro ? undefined : `difere da resposta ao que nunca existiu: ${visto} ≠ ${primeiro}`;
  }

  await Promise.all(
    Array.from({ length: juntas }, async () => {
      for (const celula of fila) await conferirUma(celula);
    }),
  );
  return desvios;
}
