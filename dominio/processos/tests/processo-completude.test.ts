import type { EmissorId } from '../../comum/ids.ts';
import type { Escala } from '../escalas.ts';
import { conferirEmissao, conferirProcesso, type ProcessoInformado } from '../processo-completude.ts';
import { type PacienteInformado, parsePaciente } from '../paciente.ts';
import { dia, meses, recusas, umaPrescricao, umPacienteInformado } from './maes.ts';

const INFORMADO: ProcessoInformado = {
  emissorId: 'emissor' as EmissorId,
  anamnese: 'Surto sensitivo em 2024.',
  tratou: false,
  preenchidoPor: 'medico',
  documentoPaciente: 'cpf',
  medicamentos: [umaPrescricao()],
};

interface Cenario {
  readonly paciente?: Partial<PacienteInformado>;
  readonly exigidas?: readonly Escala[];
}

function conferencia(campos: Partial<ProcessoInformado>, { paciente, exigidas = [] }: Cenario = {}) {
  return (erros: Parameters<Parameters<typeof recusas>[0]>[0]) =>
    conferirProcesso(
      { ...INFORMADO, ...campos },
      {
        erros,
        protocoloId: 'esclerose-multipla',
        paciente: parsePaciente(umPacienteInformado(paciente), { hoje: dia('2026-01-31') }),
        escalasExigidas: new Set(exigidas),
      },
    );
}

const campos = (informado: Partial<ProcessoInformado>, cenario?: Cenario) =>
  recusas(conferencia(informado, cenario)).map(({ field }) => field);

describe('processo completo', () => {
  it('é aceito', () => {
    expect(campos({})).toEqual([]);
  });

  it('quem já tratou descreve o tratamento', () => {
    expect(campos({ tratou: true })).toEqual(['tratamentos_previos']);
    expect(campos({ tratou: true, tratamentosPrevios: ' \n' })).toEqual(['tratamentos_previos']);
    expect(campos({ tratou: true, tratamentosPrevios: 'Betainterferona, 2 anos.' })).toEqual([]);
  });

  it('outra pessoa que preenche diz o nome e o CPF', () => {
    expect(campos({ preenchidoPor: 'outro' })).toEqual(['preenchido_por_nome', 'preenchido_por_cpf']);
    expect(
      campos({ preenchidoPor: 'outro', preenchidoPorNome: 'Rita Teste', preenchidoPorCpf: '111.111.111-11' }),
    ).toEqual(['preenchido_por_cpf']);
    expect(
      campos({ preenchidoPor: 'outro', preenchidoPorNome: 'Rita Teste', preenchidoPorCpf: '900.101.109-84' }),
    ).toEqual([]);
  });

  it('o documento impresso é um que o paciente tem', () => {
    expect(campos({ documentoPaciente: 'cns' })).toEqual(['documento_paciente']);
  });

  it('o responsável do item 18 está no item 13', () => {
    expect(campos({ preenchidoPor: 'responsavel' })).toEqual(['preenchido_por']);
    expect(campos({ preenchidoPor: 'responsavel' }, { paciente: { nomeResponsavel: 'Rita Teste' } })).toEqual([]);
  });

  it('a escala que o protocolo pede está respondida', () => {
    expect(campos({}, { exigidas: ['edss'] })).toEqual(['respostas.edss']);
    expect(campos({ respostas: { edss: '0.5' } }, { exigidas: ['edss'] })).toEqual(['respostas.edss']);
    expect(campos({ respostas: { edss: '3.5' } }, { exigidas: ['edss'] })).toEqual([]);
  });

  it('recusa o que nem o banco nem o papel aceitam', () => {
    expect(campos({ anamnese: 'a\u0000b' })).toEqual(['anamnese']);
    expect(
      campos({ medicamentos: [umaPrescricao({ via: 'oral\u0007', meses: meses('1 cp \ud800', 28) })] }),
    ).toHaveLength(7);
  });

  it('diz todos os campos de uma vez', () => {
    expect(campos({ tratou: true, anamnese: ' ', documentoPaciente: 'cns', medicamentos: [] })).toEqual([
      ...['anamnese', 'medicamentos', 'documento_paciente', 'tratamentos_previos'],
    ]);
  });

  it('sem escolha, os itens 19 a 22 só são impressos quando o médico preenche', () => {
    const revisao = (informado: Partial<ProcessoInformado>) => {
      let lida: ReturnType<typeof conferirProcesso> | undefined;
      recusas((erros) => (lida = conferencia(informado)(erros)));
      return lida;
    };
    expect(revisao({})).toMatchObject({ imprimirCampos19a22: true, politicaDatas: '30_dias', primeiraVez: null });
    expect(revisao({ preenchidoPor: 'paciente' })).toMatchObject({ imprimirCampos19a22: false });
    expect(revisao({ preenchidoPor: 'paciente', imprimirCampos19a22: true })).toMatchObject({
      imprimirCampos19a22: true,
    });
  });
});

describe('o que é emitido além do processo', () => {
  const recusados = (emissao: Parameters<typeof conferirEmissao>[0]) =>
    recusas((erros) => conferirEmissao(emissao, erros)).map(({ field }) => field);

  it('tem data, e o que se pede não vai em branco', () => {
    expect(recusados({ data: '2026-01-31' })).toEqual([]);
    expect(recusados({ data: '31/01/2026', relatorio: ' ', exames: [] })).toEqual(['data', 'relatorio', 'exames']);
    expect(recusados({ data: '2026-01-31', relatorio: 'Estável.', exames: ['Hemograma', ''] })).toEqual(['exames.1']);
  });
});
