import type { CampoExtraido } from '../../domain/formulario-extraido.ts';
import { sugerirMapa } from '../../domain/mapa-sugerido.ts';
import type { Alvo } from '../../domain/modelo-importado.ts';

const texto = (nome: string, rotulo = ''): CampoExtraido => ({ nome, tipo: 'texto', rotulo, lugares: [] });
const opcoes = (nome: string, ...estados: readonly (readonly [estado: string, rotulo: string])[]): CampoExtraido => ({
  ...{ nome, tipo: 'opcao', rotulo: '' },
  lugares: estados.map(([estado, rotulo]) => ({
    ...{ tipo: 'opcao', pagina: 0, box: { x: 0, y: 0, width: 9, height: 9 }, marca: 0 },
    ...{ estado, rotulo },
  })),
});
const alvos = (...campos: readonly (string | readonly [campo: string, opcoes: readonly string[]])[]): Alvo[] =>
  campos.map((campo) =>
    typeof campo === 'string' ? { campo, opcoes: undefined } : { campo: campo[0], opcoes: campo[1] },
  );

function sugerido(campos: readonly CampoExtraido[], documento: string, conhecidos: readonly Alvo[]) {
  const formulario = { formato: 1, objetos: [], paginas: [], campos, avisos: [], limpos: [] } as const;
  return sugerirMapa(formulario, documento, conhecidos).ligacoes.map(({ estado, campo, valor }) =>
    [estado, campo, valor].filter((part) => part !== undefined),
  );
}

describe('mapa sugerido', () => {
  it.each([
    ['o mesmo nome', texto('med1'), 'med1'],
    ['um nome conhecido', texto('end_paciente'), 'endereco_paciente'],
    ['o rótulo, quando o nome não diz nada', texto('Text12', 'Nome completo do Paciente*'), 'nome_paciente'],
    ['o CNES como cada documento o chama', texto('cnes'), 'cnes_clinica'],
  ])('liga por %s', (_nome, campo, esperado) => {
    const conhecidos = alvos('med1', 'nome_paciente', 'endereco_paciente', 'cnes_clinica');
    expect(sugerido([campo], 'relatorio', conhecidos)).toEqual([[esperado]]);
  });

  it.each([
    ['o documento do responsável não é o seu nome', texto('rg', 'Documento de identificação do responsável legal')],
    ['um campo de opções não recebe texto', texto('tratou')],
    ['um campo que o documento não tem', texto('cpf')],
    ['um nome claro não cede ao rótulo da caixa de cima', texto('cep_clinica', 'Nome do responsável')],
  ])('deixa em aberto: %s', (_nome, campo) => {
    expect(sugerido([campo], 'relatorio', alvos('nome_responsavel', ['tratou', ['True', 'False']]))).toEqual([[null]]);
  });

  it('liga opções pelo estado e pelo rótulo', () => {
    const conhecidos = alvos(['etnia', ['branca', 'indigena', 'parda']]);
    const campo = opcoes('etnia', ['branca', ''], ['Indígena', ''], ['2', 'Parda'], ['3', 'Outra']);
    expect(sugerido([campo], 'lme', conhecidos)).toEqual([
      ['branca', 'etnia', 'branca'],
      ['Indígena', 'etnia', 'indigena'],
      ['2', 'etnia', 'parda'],
      ['3', null],
    ]);
  });

  it('nas opções de um termo, cada uma é o medicamento que o papel diz, não o que o estado abrevia', () => {
    const campo = opcoes('selecionar_med', ['ácido', 'Ácido Nicotínico'], ['etarnecepte', 'etanercepte']);
    expect(sugerido([campo], 'ter', [])).toEqual([
      ['ácido', 'medicamento_acido_nicotinico', 'sim'],
      ['etarnecepte', 'medicamento_etanercepte', 'sim'],
    ]);
    expect(sugerido([campo], 'lme', [])).toEqual([
      ['ácido', null],
      ['etarnecepte', null],
    ]);
  });
});
