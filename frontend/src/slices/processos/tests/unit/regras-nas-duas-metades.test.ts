/** What the screen and the server say of the same request, side by side: where the two columns differ, a rule has drifted. */
import { isCns } from '@autocusto/dominio/comum/cns.ts';
import { parseCalendarDate, type CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { parseTelefone } from '@autocusto/dominio/comum/identificadores.ts';
import { avisosDosMedicamentos } from '@autocusto/dominio/processos/avisos-dos-medicamentos.ts';
import type { PedidoDatado } from '@autocusto/dominio/processos/aviso.ts';
import { cnsValido, regras } from '@/shared/utils/validacao';
import { dataParaIso, formatarData } from '@/shared/utils/formatos';
import type { MedicamentoDoCid } from '../../services/tipos';
import { avisosLocais, faltasDoPaciente } from '../../utils/completude';
import { umaLinha, umaReferencia, umFormulario, umMedicamento } from './mothers';

const aceita = (ler: () => unknown): boolean => {
  try {
    return ler() !== false;
  } catch {
    return false;
  }
};

const HOJE = new Date();
const daquiA = (meses: number) =>
  new Date(Date.UTC(HOJE.getFullYear(), HOJE.getMonth() + meses, 15)).toISOString().slice(0, 10);

interface Caso {
  medicamentos: MedicamentoDoCid[];
  nascimento?: string;
  data?: string;
}

function avisosDaTela({ medicamentos, nascimento = '1985-04-12', data = '2026-01-31' }: Caso): string[] {
  const valores = umFormulario({
    data: formatarData(data),
    medicamentos: medicamentos.map(({ id }) => umaLinha([['1 ao dia', '30']], id)),
  });
  const paciente = { ...valores.paciente, dataNascimento: formatarData(nascimento) };
  const ofertados = new Map(medicamentos.map((item) => [item.id, item]));
  return avisosLocais({ ...valores, paciente }, umaReferencia({ ofertados })).map(
    ({ codigo }) => codigo.split(':')[0] ?? '',
  );
}

function avisosDoServidor({ medicamentos, nascimento = '1985-04-12', data = '2026-01-31' }: Caso): string[] {
  const prescritos = medicamentos.map(({ lista_344: lista344, receita_344: receita344, ...resto }) => {
    const medicamento = { ...resto, lista344, receita344 };
    const meses = Array.from({ length: 6 }, () => ({ posologia: '1 ao dia', quantidade: 30 }));
    return { medicamentoId: resto.id, via: 'oral', meses, medicamento, oferta: medicamento };
  });
  const dados = {
    data: data as CalendarDate,
    paciente: { dataNascimento: nascimento, sexo: 'F' },
    quadro: { doenca: { cid: 'G35' }, protocolo: undefined, prescritos },
  };
  return avisosDosMedicamentos(dados as unknown as PedidoDatado).map(({ codigo }) => codigo);
}

describe('as regras nas duas metades', () => {
  it.each([
    ['CNS definitivo que fecha o módulo 11 sem o final 000d ou 001d', '200070001105232', true, false],
    ['CNS definitivo com o final 000d', '200070001100001', true, true],
    ['CNS provisório', '700000000000013', true, true],
  ])('CNS: %s', (_, cns, tela, servidor) => {
    expect([cnsValido(cns), isCns(cns)]).toEqual([tela, servidor]);
  });

  it.each([
    ['+55 11 98765-4321', true, false],
    ['(11) 98765-4321', true, true],
    ['0 11 98765-4321', true, false],
  ])('telefone %s', (telefone, tela, servidor) => {
    expect([regras.telefone(telefone) === true, aceita(() => parseTelefone(telefone))]).toEqual([tela, servidor]);
  });

  it.each([
    ['01/01/1850', true, false],
    ['01/01/1900', true, true],
    ['31/02/1985', false, false],
  ])('nascimento em %s', (data, tela, servidor) => {
    const { paciente } = umFormulario();
    const [dia, mes, ano] = data.split('/');
    expect([
      dataParaIso(data) !== undefined && faltasDoPaciente({ ...paciente, dataNascimento: data }).length === 0,
      aceita(() => parseCalendarDate(`${ano}-${mes}-${dia}`)),
    ]).toEqual([tela, servidor]);
  });

  const seteMedicamentos = Array.from({ length: 7 }, (_, n) => umMedicamento({ id: `m${n}`, nome: `m${n}` }));
  const [c4, b1] = ['C4', 'B1'].map((lista_344) =>
    umMedicamento({ lista_344, receita_344: `notificacao_${lista_344}` }),
  );

  it.each<[string, Caso, string[], string[]]>([
    ['sete medicamentos', { medicamentos: seteMedicamentos }, [], ['muitos_medicamentos']],
    ['seis medicamentos', { medicamentos: seteMedicamentos.slice(1) }, ['seis_medicamentos'], ['muitos_medicamentos']],
    ['lista C4', { medicamentos: [c4!] }, ['notificacao'], ['receita_controlada_30_dias', 'receita_so_em_papel']],
    [
      'lista B1',
      { medicamentos: [b1!] },
      ['notificacao'],
      ['notificacao_necessaria', 'receita_controlada_30_dias', 'receita_so_em_papel'],
    ],
    [
      'limite de idade que se cumpre até a data do pedido',
      { medicamentos: [umMedicamento({ idadeMinimaMeses: 24 })], nascimento: daquiA(-23), data: daquiA(1) },
      ['fora_da_idade'],
      [],
    ],
    [
      'fora da idade',
      { medicamentos: [umMedicamento({ idadeMinimaMeses: 1200 })] },
      ['fora_da_idade'],
      ['idade_fora_do_limite'],
    ],
    [
      'não vigente',
      { medicamentos: [umMedicamento({ vigente: false })] },
      ['nao_vigente'],
      ['medicamento_nao_vigente'],
    ],
    [
      'acima do máximo mensal',
      { medicamentos: [umMedicamento({ quantidadeMaxima: 20 })] },
      ['acima_do_maximo'],
      ['quantidade_acima_do_maximo'],
    ],
  ])('avisos: %s', (_, caso, tela, servidor) => {
    expect([avisosDaTela(caso), avisosDoServidor(caso)]).toEqual([tela, servidor]);
  });
});
