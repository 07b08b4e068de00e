import pg from 'pg';
import { newId } from '../../shared/new-id.ts';
import type { Desvio } from './celulas.ts';
import { DE_QUEM_ADMINISTRA, TABELAS, type TabelaProtegida } from './linhas-do-banco.ts';
import type { Mundo } from './mundo.ts';
import type { Dono, Pessoa } from './tipos.ts';

interface Situacao {
  readonly nome: string;
  /** As the application sets them; undefined = not set at all. */
  readonly usuario?: string | undefined;
  readonly ator?: string | undefined;
  readonly papel?: string;
  /** Whose rows it reaches: their own, or as whoever works for them. */
  readonly alcanca?: { readonly dono: Dono; readonly como: 'titular' | 'assistente' | 'substituto' };
}

/** Hand-written queries through the application's role: no route and no WHERE of ours stands before the rows. */
export async function conferirBanco(mundo: Mundo, pessoas: readonly Pessoa[], appUrl: string) {
  const cliente = new pg.Client({ connectionString: appUrl });
  await cliente.connect();
  try {
    const desvios = await tabelasSemLinha(mundo);
    let celulas = desvios.length;
    for (const [tabela, regra] of Object.entries(TABELAS)) {
      for (const situacao of situacoes(mundo, pessoas)) {
        const achados = [
          await ler(cliente, tabela, regra, situacao, mundo),
          ...(await gravar(cliente, tabela, regra, situacao, mundo.donos.alfa, mundo)),
          ...(await gravar(cliente, tabela, regra, situacao, mundo.donos.beta, mundo)),
        ];
        celulas += 1 + 2 * 3;
        for (const motivo of achados.filter((each) => each !== '')) {
          desvios.push({ celula: `RLS ${tabela} · ${situacao.nome}`, motivo });
        }
      }
    }
    const modelo = await mundo.modelo();
    for (const tabela of DE_QUEM_ADMINISTRA) {
      for (const situacao of situacoes(mundo, pessoas)) {
        celulas += 2;
        const administra = situacao.papel === 'administrador';
        for (const comando of comandosDe(tabela, modelo)) {
          const escreveu = await como(cliente, situacao, () => cliente.query(comando).catch(negado));
          if ((escreveu !== 'negado') === administra) continue;
          const motivo = administra ? 'não escreve o que é seu' : 'escreve o que é de quem administra';
          desvios.push({ celula: `RLS ${tabela} · ${situacao.nome}`, motivo });
        }
      }
    }
    return { celulas, desvios };
  } finally {
    await cliente.end();
  }
}

function situacoes({ donos }: Mundo, pessoas: readonly Pessoa[]): Situacao[] {
  const { alfa, beta } = donos;
  const de = (nome: string) => pessoas.find((pessoa) => pessoa.nome === nome)?.usuarioId;
  const ajudante = de('assistente no escopo');
  const substituta = de('substituta no escopo');
  const auditor = de('auditor');
  const administrador = de('administrador');
  const por = (nome: string, ator: string | undefined, usuario: string = alfa.usuarioId): Situacao => ({
    nome,
    usuario,
    ator,
  });
  return [
    { nome: 'sem ninguém' },
    { nome: 'com textos vazios', usuario: '', ator: '' },
    { nome: 'só quem age', ator: alfa.usuarioId },
    ...[alfa, beta].map((dono): Situacao => ({
      ...{ nome: `${dono.nome} por si`, usuario: dono.usuarioId, ator: dono.usuarioId },
      alcanca: { dono, como: 'titular' },
    })),
    { nome: 'Alfa, sem dizer quem age', usuario: alfa.usuarioId, alcanca: { dono: alfa, como: 'titular' } },
    { ...por('assistente no escopo', ajudante), alcanca: { dono: alfa, como: 'assistente' } },
    por('assistente fora do escopo', ajudante, beta.usuarioId),
    por('assistente em nome de si', ajudante, ajudante),
    por('delegação vencida', de('assistente de delegação vencida')),
    por('delegação revogada', de('assistente de delegação revogada')),
    por('sem aceite', de('assistente que não aceitou')),
    por('assistente suspenso', de('assistente suspenso')),
    { ...por('substituta no escopo', substituta), alcanca: { dono: alfa, como: 'substituto' } },
    por('substituta fora do escopo', substituta, beta.usuarioId),
    por('Alfa em nome da substituta', alfa.usuarioId, substituta),
    por('substituição vencida', de('substituta de substituição vencida')),
    por('substituição revogada', de('substituta de substituição revogada')),
    por('substituta suspensa', de('substituta suspensa')),
    por('assistente com papel de substituta', de('assistente com papel de substituta')),
    por('médica com papel de assistente', de('médica com papel de assistente')),
    por('outra médica em nome da Alfa', beta.usuarioId),
    por('administrador em nome da Alfa', administrador),
    { ...por('auditor em nome da Alfa', auditor), papel: 'não por si' },
    { ...por('auditor por si', auditor, auditor), papel: 'auditor' },
    { ...por('administrador por si', administrador, administrador), papel: 'administrador' },
    por('ninguém que exista', newId(), newId()),
  ];
}

/** In a transaction that is always undone. */
async function como<T>(cliente: pg.Client, { usuario, ator }: Situacao, trabalho: () => Promise<T>): Promise<T> {
  await cliente.query('begin');
  try {
    if (usuario !== undefined) await cliente.query("select set_config('app.usuario_id', $1, true)", [usuario]);
    if (ator !== undefined) await cliente.query("select set_config('app.ator_id', $1, true)", [ator]);
    return await trabalho();
  } finally {
    await cliente.query('rollback');
  }
}

async function ler(
  cliente: pg.Client,
  tabela: string,
  regra: TabelaProtegida,
  situacao: Situacao,
  mundo: Mundo,
): Promise<string> {
  const { alcanca, papel, ator } = situacao;
  const ve =
    alcanca && (alcanca.como === 'titular' || regra.alcance !== 'titular') ? alcanca.dono.usuarioId : undefined;
  const colunas =
    tabela === 'delegacoes' ? `${regra.dono} as dono, assistente_id as assistente` : `${regra.dono} as dono`;
  return como(cliente, situacao, async () => {
    const linhas = await cliente
      .query<{ dono: string; assistente?: string }>(`select ${colunas} from ${tabela}`)
      .catch(negado);
    if (linhas === 'negado') return regra.direitos.includes('select') ? 'nem o que é seu se lê' : '';
    const proprio = situacao.usuario === ator || ator === undefined ? situacao.usuario : undefined;
    const alheias = linhas.rows.filter(
      ({ dono, assistente }) =>
        dono !== ve &&
        !(regra.alcance === 'titular' && dono === proprio) &&
        !(regra.tambem === 'auditor' && papel === 'auditor') &&
        !(regra.tambem === 'assistente_da_linha' && assistente === ator),
    );
    if (alheias.length > 0) return `mostra ${alheias.length} linhas de outra pessoa`;
    const tem = ve !== undefined && (await mundo.temLinhas(tabela, regra.dono, ve));
    return tem && linhas.rows.length === 0 ? 'não mostra o que devia' : '';
  });
}

/** An update, a delete and an insert of a copy, of rows that are not theirs to write. */
async function gravar(
  cliente: pg.Client,
  tabela: string,
  regra: TabelaProtegida,
  situacao: Situacao,
  dono: Dono,
  mundo: Mundo,
): Promise<string[]> {
  const { alcanca } = situacao;
  const trabalha = regra.alcance === 'trabalho' || (alcanca?.como === 'substituto' && regra.substituto);
  const escreve = alcanca?.dono === dono && (alcanca.como === 'titular' || trabalha);
  // The chain takes whatever is done in somebody's rows, and the system's own.
  if (escreve || tabela === 'eventos_auditoria') return ['', '', ''];
  const onde = `where ${regra.dono} = '${dono.usuarioId}'`;
  const mudou = async (comando: string) =>
    como(cliente, situacao, async () => {
      const feito = await cliente.query(comando).catch(negadoOuRepetido);
      return feito === 'repetido' || (feito !== 'negado' && (feito.rowCount ?? 0) > 0);
    });
  const copia = await mundo.copiaDe(tabela, regra.dono, dono.usuarioId);
  return [
    (await mudou(`update ${tabela} set ${regra.dono} = ${regra.dono} ${onde}`)) ? 'muda linha de outra pessoa' : '',
    (await mudou(`delete from ${tabela} ${onde}`)) ? 'apaga linha de outra pessoa' : '',
    copia && (await mudou(copia)) ? 'cria linha de outra pessoa' : '',
  ];
}

/** A change of what was brought in, and another like it. */
function comandosDe(tabela: (typeof DE_QUEM_ADMINISTRA)[number], modelo: string): string[] {
  return [
    `update ${tabela} set mapa = '{}' where id = '${modelo}'`,
    `insert into ${tabela} (id, documento, titulo, versao, arquivo, arquivo_sha256, formulario, paginas, mapa, criado_por)
     values ('${newId()}', 'lme', 'x', 1, '', '', '', 1, '{}', titular_atual())`,
  ];
}

/** 42501: refused by a grant or a policy. 22P02: a context that is no id at all. Anything else is a fault of the test. */
function negado(error: unknown): 'negado' {
  const { code } = error as { code?: string };
  if (code === '42501' || code === '22P02') return 'negado';
  throw error;
}

/** A constraint that refuses a copy speaks only after the policy has let it in. */
function negadoOuRepetido(error: unknown): 'negado' | 'repetido' {
  return (error as { code?: string }).code?.startsWith('23') ? 'repetido' : negado(error);
}

async function tabelasSemLinha({ banco }: Mundo): Promise<Desvio[]> {
  const { rows } = await banco.query<{ tabela: string; protegida: boolean }>(
    `select relname as tabela, relrowsecurity and relforcerowsecurity as protegida from pg_class c
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and (relrowsecurity or exists (select from pg_attribute where attrelid = c.oid and attname = 'usuario_id'))`,
  );
  const nomes = rows.map(({ tabela }) => tabela);
  return [
    ...rows
      .filter(({ tabela }) => !(tabela in TABELAS) && !DE_QUEM_ADMINISTRA.some((cada) => cada === tabela))
      .map(({ tabela }) => ({ celula: `RLS ${tabela}`, motivo: 'tabela sem linha na matriz' })),
    ...rows
      .filter(({ protegida }) => !protegida)
      .map(({ tabela }) => ({ celula: `RLS ${tabela}`, motivo: 'sem segurança por linha forçada' })),
    ...Object.keys(TABELAS)
      .filter((tabela) => !nomes.includes(tabela))
      .map((tabela) => ({ celula: `RLS ${tabela}`, motivo: 'linha de tabela que não existe' })),
  ];
}
