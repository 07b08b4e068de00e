import {
  errosDoFormulario,
  ModeloIndisponivelError,
  PacoteRecusadoError,
  type Recusa,
} from '../domain/documentos/documento-errors.ts';
import { montarPacote } from '../domain/documentos/montar-pacote.ts';
import { umaEmissao } from './processos-helper.ts';

describe('recusa do papel', () => {
  const documentos = montarPacote(umaEmissao({ relatorio: 'Texto.', exames: ['Hemograma', 'TSH'] }));
  const posicao = (titulo: string) => documentos.findIndex((documento) => documento.titulo === titulo);
  const traduzir = (...recusas: Partial<Recusa>[]) =>
    errosDoFormulario(
      new PacoteRecusadoError(
        recusas.map((recusa) => ({
          ...{ documento: 0, campo: 'anamnese', code: 'texto_nao_cabe', message: 'Não cabe.' },
          ...recusa,
        })),
      ),
      documentos,
    );

  it.each([
    ['LME', 'anamnese', 'anamnese'],
    ['LME', 'med1', 'medicamentos.0.medicamento_id'],
    ['LME', 'nome_mae', 'paciente.nome_mae'],
    ['Receita, mês 3', 'med1_posologia', 'medicamentos.0.meses.2.posologia'],
    ['Receita, mês 3', 'med1_via', 'medicamentos.0.via'],
    ['Relatório médico', 'texto', 'relatorio'],
    ['Solicitação de exames', 'exame2', 'exames.1'],
  ])('em %s, %s se corrige em %s', (titulo, campo, field) => {
    expect(traduzir({ documento: posicao(titulo), campo })).toEqual([
      { field, code: 'texto_nao_cabe', message: `${titulo}: Não cabe.` },
    ]);
  });

  it('do caractere que ninguém vê diz junto de que palavra está', () => {
    const comEspacoFino = montarPacote(umaEmissao({ relatorio: 'Dose de 5\u2009mg ao dia.' }));
    const documento = comEspacoFino.findIndex(({ titulo }) => titulo === 'Relatório médico');
    const message = 'O caractere (U+2009) não pode ser impresso.';
    const recusa = { documento, campo: 'texto', caractere: '\u2009', code: 'caractere_sem_glifo', message };
    expect(errosDoFormulario(new PacoteRecusadoError([recusa]), comEspacoFino)).toEqual([
      {
        field: 'relatorio',
        code: 'caractere_sem_glifo',
        message: `Relatório médico: ${message} Está junto de “5”.`,
      },
    ]);
  });

  it('do emissor diz qual dos textos: o endereço e a especialidade se corrigem em lugares diversos', () => {
    const documento = posicao('Receita, mês 3');
    const campos = ['nome_clinica', 'endereco_clinica', 'nome_medico', 'especialidade_medico'];
    expect(
      traduzir(...campos.map((campo) => ({ documento, campo }))).map(({ field, message }) => [field, message]),
    ).toEqual(
      ['nome da clínica', 'endereço da clínica', 'nome do médico', 'especialidade do médico'].map((qual) => [
        'emissor_id',
        `Receita, mês 3, ${qual}: Não cabe.`,
      ]),
    );
  });

  it('o mesmo texto em vários papéis é uma correção só', () => {
    const via = (mes: number) => ({ campo: 'med1_via', documento: posicao(`Receita, mês ${mes}`) });
    expect(traduzir(via(1), via(2), via(3))).toHaveLength(1);
  });

  it.each(['modelo_desconhecido', 'campo_desconhecido', 'opcao_desconhecida', 'pacote_vazio'])(
    '%s não é culpa de campo algum: nada se emite',
    (code) => {
      expect(() => traduzir({ code }, {})).toThrow(ModeloIndisponivelError);
    },
  );
});
