import type { Linha } from './linha.ts';
import type { Mundo } from './mundo.ts';
import type { Classe, Dono, Objeto, Pessoa } from './tipos.ts';
import { newId } from '../../shared/new-id.ts';

export interface Esperado {
  readonly status: readonly number[];
  readonly codigo?: string;
}

const SEM_OBJETO: Objeto = { nome: 'sem objeto', id: '', estado: 'nenhum' };

const MALFORMADOS: readonly (readonly [nome: string, id: string])[] = [
  ['texto', 'abc'],
  ['UUID e mais uma letra', '0193f6c0-7a00-7000-8000-000000000001x'],
  ['SQL', encodeURIComponent("' or true --")],
  ['NUL', '%00'],
  ['urn', 'urn:uuid:0193f6c0-7a00-7000-8000-000000000001'],
  ['longo', 'a'.repeat(299)],
];

/** What the id in the path names, each class that QUALITY.md asks for. */
export async function objetosDe({ objeto }: Linha, mundo: Mundo): Promise<readonly Objeto[]> {
  if (objeto === undefined) return [SEM_OBJETO];
  if (typeof objeto === 'object') return [{ nome: 'do catálogo', id: objeto.catalogo, estado: 'catalogo' }];
  return [
    { nome: 'que nunca existiu', id: newId(), estado: 'inexistente' },
    { nome: 'que nunca existiu, de outra versão', id: '5f0a3c4e-9b1d-4e5f-8a6b-7c8d9e0f1a2b', estado: 'inexistente' },
    { nome: 'nulo', id: '00000000-0000-0000-0000-000000000000', estado: 'inexistente' },
    ...(await existentes(objeto, mundo)),
    ...MALFORMADOS.map(([nome, id]) => ({ nome: `malformado: ${nome}`, id, estado: 'malformado' as const })),
  ];
}

async function existentes(classe: Classe, mundo: Mundo): Promise<Objeto[]> {
  if (classe === 'modelo') return [{ nome: 'importado', id: await mundo.modelo(), estado: 'vivo' }];
  if (classe === 'usuario') return [{ nome: 'conta qualquer', id: await mundo.contaQualquer(), estado: 'vivo' }];
  if (classe === 'recuperacao') return [{ nome: 'de alguém', id: await mundo.recuperacao(), estado: 'vivo' }];
  if (classe === 'registro') return [{ nome: 'de Alfa', id: mundo.donos.alfa.usuarioId, estado: 'vivo' }];
  return Object.values(mundo.donos).flatMap((dono): Objeto[] => {
    const { [classe]: arquivado } = dono.arquivados;
    return [
      { nome: `de ${dono.nome}`, id: dono.vivos[classe], dono, estado: 'vivo' },
      ...(arquivado ? [{ nome: `arquivado de ${dono.nome}`, id: arquivado, dono, estado: 'arquivado' as const }] : []),
    ];
  });
}

/** The order is that of the doors: who, whether awake, which role, how recently proved, for whom, and only then what. */
export function esperado(linha: Linha, pessoa: Pessoa, objeto: Objeto): Esperado {
  if (linha.quem === 'todos') {
    // Nothing looks at the key there: without the proof of a browser, it is as if it came from another site.
    if (pessoa.chave && !linha.rota.startsWith('GET ')) return { status: [403], codigo: 'csrf_invalido' };
  } else {
    if (pessoa.recusada) return { status: [401], codigo: pessoa.recusada };
    if (pessoa.chave && !linha.chave) return { status: [403], codigo: 'operacao_fechada_a_chaves' };
    if (pessoa.chave && linha.chave && !pessoa.chave.includes(linha.chave)) {
      return { status: [403], codigo: 'escopo_insuficiente' };
    }
    if (pessoa.bloqueada && !linha.bloqueada) return { status: [403], codigo: 'sessao_bloqueada' };
    if (!linha.quem.includes(pessoa.papel)) return { status: [403], codigo: 'papel_sem_permissao' };
    if (linha.reautenticar && pessoa.provaAntiga) return { status: [403], codigo: 'reautenticacao_necessaria' };
    if (linha.inquilino && pessoa.porOutro) {
      if (pessoa.chave) return { status: [403], codigo: 'operacao_fechada_a_chaves' };
      const prepara = linha.quem.includes('assistente');
      if (!prepara && !linha.substituto) return { status: [403], codigo: 'operacao_do_titular' };
    }
    if (linha.inquilino && pessoa.semEscolha) return { status: [403], codigo: 'medico_nao_escolhido' };
  }
  if (objeto.estado === 'malformado') return { status: linha.malformado ?? [422] };
  // Who watches over every chain finds in it what there is, and nothing about what there is not.
  if (linha.mostra === 'trilhas' && pessoa.papel === 'auditor') return { status: linha.sucesso };
  if (objeto.estado === 'inexistente') return { status: [404] };
  if (objeto.estado === 'arquivado' && !linha.arquivados) return { status: [404] };
  if (objeto.dono && !alcanca(linha, pessoa, objeto.dono)) return { status: [404] };
  return { status: temLinhas(linha, pessoa) ? linha.sucesso : (linha.vazio ?? linha.sucesso) };
}

export function alcanca({ inquilino }: Linha, pessoa: Pessoa, dono: Dono): boolean {
  return inquilino ? pessoa.dono === dono : pessoa.usuarioId === dono.usuarioId;
}

const temLinhas = ({ inquilino }: Linha, { dono }: Pessoa) => !inquilino || dono !== undefined;
export const ehRecusa = ({ status }: Esperado) => status.every((each) => each >= 400);
