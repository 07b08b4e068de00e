import { montarPacote } from '../domain/documentos/montar-pacote.ts';
import type { DadosDoPacote, DocumentoMontado, TipoDocumento } from '../domain/documentos/pacote.ts';
import { CLOBAZAM, dia, LAMOTRIGINA, LEVETIRACETAM, meses, umaEmissao, umMedicamento } from './processos-helper.ts';
import { umaExigencia } from './processos-helper.ts';

const doTipo = (dados: DadosDoPacote, tipo: TipoDocumento) => montarPacote(dados).filter((d) => d.tipo === tipo);

/** What the document's own fields print, blank ones left out. */
const textos = (documento: DocumentoMontado | undefined) =>
  Object.fromEntries(Object.entries(documento?.proprios ?? {}).map(([nome, { texto }]) => [nome, texto]));

describe('pacote', () => {
  it('da primeira solicitação vem na ordem da farmácia, e cada documento diz por quê', () => {
    const documentos = montarPacote(umaEmissao({ relatorio: 'Em uso há 2 anos.', exames: ['Hemograma'] }));

    expect(documentos.map(({ titulo }) => titulo)).toEqual([
      'LME',
      ...[1, 2, 3, 4, 5, 6].map((mes) => `Receita, mês ${mes}`),
      'Escala EDSS',
      'Monitoramento da primeira dose',
      'Termo de Esclarecimento e Responsabilidade',
      'Relatório médico',
      'Solicitação de exames',
    ]);
    expect(documentos.every(({ motivo }) => motivo.length > 10)).toBe(true);
  });

  it('da renovação sem edição leva LME, receitas, EDSS e monitoramento, sem termo', () => {
    const dados = umaEmissao({ primeiraVez: false, consentidas: new Set(['fingolimode']) });
    expect(montarPacote(dados).map(({ tipo }) => tipo)).toEqual([
      ...['lme', ...Array.from({ length: 6 }, () => 'receita'), 'escala', 'medicamento'],
    ]);
  });

  it('sem protocolo leva só LME e receitas', () => {
    const dados = umaEmissao({ quadro: { protocolo: undefined, documentos: [] } });
    expect(new Set(montarPacote(dados).map(({ tipo }) => tipo))).toEqual(new Set(['lme', 'receita']));
  });

  it('nenhum título traz dado do paciente, e a identificação é a mesma em todos', () => {
    const dados = umaEmissao({ relatorio: 'Texto.' });
    for (const { titulo, comuns, tipo } of montarPacote(dados)) {
      expect(titulo).not.toMatch(/Marina|900|fingolimode/);
      expect(comuns['endereco_clinica']?.texto).toBe('Rua das Palmeiras, 100, Centro, São Paulo/SP, CEP 01000-000');
      if (tipo !== 'lme') {
        expect(comuns['crm_medico']?.texto).toBe('111111/SP');
        expect(comuns['cpf_paciente']?.texto).toBe('900.100.200-55');
      }
    }
  });
});

describe('LME', () => {
  it('imprime o que foi prescrito, o zero também', () => {
    const titulada = meses('1 cp', 30, { 1: { posologia: '', quantidade: 0 } });
    const [lme] = doTipo(umaEmissao({ linhas: [{ meses: titulada }] }), 'lme');
    expect(textos(lme)).toMatchObject({
      med1: 'fingolimode 0,5 mg cápsula',
      ...{ qtd_med1_mes1: '0', qtd_med1_mes2: '30', qtd_med1_mes6: '30' },
      ...{ cns_clinica: '1234567', cid: 'G35', peso: '72', altura: '165', data_1: '31/01/2026' },
      ...{ tratou: 'False', incapaz: 'False', preenchido_por: 'medico' },
      ...{ escolha_documento: 'cpf', cpf_paciente: '900.100.200-55', etnia: 'etnia_parda' },
      telefone1_paciente: '(11) 93000-1000',
    });
    expect(textos(lme)).not.toHaveProperty('med2');
  });

  it('depois de seis medicamentos continua em outro LME inteiro', () => {
    const linhas = Array.from({ length: 8 }, (_, n) => ({ medicamento: umMedicamento({ nome: `droga ${n + 1}` }) }));
    const lmes = doTipo(umaEmissao({ linhas }), 'lme');

    expect(lmes.map(({ titulo }) => titulo)).toEqual(['LME 1 de 2', 'LME 2 de 2']);
    expect(textos(lmes[1])).toMatchObject({ med1: 'droga 7 0,5 mg cápsula', med2: 'droga 8 0,5 mg cápsula' });
    expect(textos(lmes[1])).toMatchObject({ nome_paciente: 'Marina Açucena Teste', anamnese: expect.anything() });
    expect(textos(lmes[1])).not.toHaveProperty('med3');
    expect(lmes[1]?.proprios['med2']?.origem).toBe('medicamentos.7.medicamento_id');
  });

  it('deixa os itens 19 a 22 em branco para quem os preenche', () => {
    const [lme] = doTipo(umaEmissao({ processo: { preenchidoPor: 'paciente', imprimirCampos19a22: false } }), 'lme');
    expect(textos(lme)).toMatchObject({ preenchido_por: 'paciente' });
    for (const campo of ['etnia', 'telefone1_paciente', 'escolha_documento', 'cpf_paciente', 'email_paciente']) {
      expect(textos(lme)).not.toHaveProperty(campo);
    }
  });

  it('imprime o CNS quando é o documento escolhido, a etnia do indígena e o responsável do incapaz', () => {
    const [lme] = doTipo(
      umaEmissao({
        processo: { documentoPaciente: 'cns', tratou: true, tratamentosPrevios: 'Betainterferona' },
        paciente: {
          ...{ cns: '700 0000 0000 0013', raca_cor: 'indigena', etnia: 'Guarani' },
          ...{ incapaz: true, nome_responsavel: 'Josefa Teste', peso_kg: 4.25, altura_cm: 51.5 },
        },
      }),
      'lme',
    );
    expect(textos(lme)).toMatchObject({
      ...{ escolha_documento: 'cnes', cpf_paciente: '700000000000013' },
      ...{ etnia: 'etnia_indigena', etnia_indigena_qual: 'Guarani' },
      ...{ incapaz: 'True', nome_responsavel: 'Josefa Teste', peso: '4,25', altura: '51,5' },
      ...{ tratou: 'True', tratamentos_previos: 'Betainterferona' },
    });
  });

  it('não imprime o tratamento de quem diz que não tratou, nem o responsável de quem é capaz', () => {
    const [lme] = doTipo(
      umaEmissao({ processo: { tratamentosPrevios: 'rascunho' }, paciente: { nome_responsavel: 'Rita' } }),
      'lme',
    );
    expect(textos(lme)).not.toHaveProperty('tratamentos_previos');
    expect(textos(lme)).not.toHaveProperty('nome_responsavel');
  });

  it('diz quem preencheu quando foi outra pessoa', () => {
    const outro = { preenchidoPor: 'outro', preenchidoPorNome: 'Rita', preenchidoPorCpf: '90010110984' } as const;
    const [lme] = doTipo(umaEmissao({ processo: outro as never }), 'lme'); // a CPF parsed elsewhere
    expect(textos(lme)).toMatchObject({
      ...{ preenchido_por: 'outro', preenchido_por_nome: 'Rita', preenchido_por_cpf: '900.101.109-84' },
    });
  });
});

describe('receitas', () => {
  const iris = umaEmissao({
    data: dia('2026-08-30'),
    linhas: [
      { medicamento: LEVETIRACETAM, meses: meses('1 cp de 12/12 h', 60) },
      { medicamento: LAMOTRIGINA, meses: meses('1 cp ao dia', 30) },
      {
        medicamento: CLOBAZAM,
        meses: meses('1 cp/d', 30, {
          5: { posologia: '2 cp/d', quantidade: 60 },
          6: { posologia: '2 cp/d', quantidade: 60 },
        }),
      },
    ],
  });

  it('vão na folha da sua espécie, as de controle especial antes, em cada mês', () => {
    const receitas = doTipo(iris, 'receita');
    expect(receitas.slice(0, 4).map(({ titulo }) => titulo)).toEqual([
      'Receita de controle especial, mês 1',
      'Receita, mês 1',
      'Receita de controle especial, mês 2',
      'Receita, mês 2',
    ]);
    expect(receitas[0]?.motivo).toContain('levetiracetam e lamotrigina, da lista C1');
  });

  it('no quinto mês o clobazam vai com a posologia e a quantidade daquele mês', () => {
    const doQuinto = doTipo(iris, 'receita').find(({ titulo }) => titulo === 'Receita, mês 5');
    expect(doQuinto?.comuns['data']?.texto).toBe('28/12/2026');
    expect(textos(doQuinto)).toEqual({
      ...{ mes: '5 de 6', med1_nome: 'clobazam 10 mg comprimido', med1_via: 'oral' },
      ...{ med1_posologia: '2 cp/d', med1_quantidade: '60 (sessenta)' },
    });
    expect(doQuinto?.proprios['med1_posologia']?.origem).toBe('medicamentos.2.meses.4.posologia');
  });

  it('não trazem o medicamento no mês em que ele não é dispensado', () => {
    const receitas = doTipo(
      umaEmissao({
        linhas: [
          { meses: meses('1 cápsula', 28) },
          { medicamento: CLOBAZAM, meses: meses('', 0, { 6: { posologia: '1 cp', quantidade: 30 } }) },
        ],
      }),
      'receita',
    );
    expect(receitas).toHaveLength(6);
    expect(receitas.filter((receita) => Object.hasOwn(receita.proprios, 'med2_nome'))).toHaveLength(1);
  });

  it('com mais de três controlados continuam em outra folha', () => {
    const linhas = Array.from({ length: 4 }, (_, n) => ({
      medicamento: { ...LAMOTRIGINA, nome: `c${n}`, id: `c${n}` },
    }));
    const receitas = doTipo(umaEmissao({ linhas }), 'receita');
    expect(receitas).toHaveLength(12);
    expect(receitas[1]).toMatchObject({ titulo: 'Receita de controle especial, mês 1 (2 de 2)' });
    expect(textos(receitas[1])).toMatchObject({ med1_nome: 'c3 100 mg comprimido' });
  });

  it('só a da lista C5 leva o CID, com o lugar do CPF do médico', () => {
    const somatropina = umMedicamento({ nome: 'somatropina', lista344: 'C5', receita344: 'controle_especial' });
    const daC5 = doTipo(umaEmissao({ linhas: [{ medicamento: somatropina }, {}] }), 'receita');
    expect(daC5.map(({ comuns }) => comuns['lista_c5']?.texto.replace(/_+$/, '___'))).toEqual(
      Array.from({ length: 6 }, () => ['Lista C5: CID-10 G35 · CPF do médico: ___', undefined]).flat(),
    );
    expect(doTipo(iris, 'receita').filter(({ comuns }) => comuns['lista_c5'])).toEqual([]);
  });

  it('seguem o mesmo dia do mês quando é essa a política', () => {
    const receitas = doTipo(umaEmissao({ processo: { politicaDatas: 'mesmo_dia' } }), 'receita');
    expect(receitas.map(({ comuns }) => comuns['data']?.texto)).toEqual([
      ...['31/01/2026', '28/02/2026', '31/03/2026', '30/04/2026', '31/05/2026', '30/06/2026'],
    ]);
  });
});

describe('escalas', () => {
  const folha = (escala: 'meem' | 'cdr' | 'lanss' | 'eva') => umaExigencia({ tipo: 'escala', escala });

  it('a EDSS sai só com o grau respondido, com a data da avaliação e a do pedido', () => {
    const [edss] = doTipo(umaEmissao(), 'escala');
    expect(textos(edss)).toEqual({ edss: '3.5', data_avaliacao: '20/01/2026' });
    expect(edss?.comuns['data']?.texto).toBe('31/01/2026');
  });

  it('sem data da avaliação o campo fica em branco: a do pedido não é a dela', () => {
    const [edss] = doTipo(umaEmissao({ processo: { respostas: { edss: '3.5' } } }), 'escala');
    expect(textos(edss)).toEqual({ edss: '3.5' });
  });

  it('o MEEM leva os itens, o total e a escolaridade', () => {
    const pontos = {
      ...{ orientacao_temporal: 3, orientacao_espacial: 4, memoria_imediata: 3, atencao_calculo: 2, evocacao: 0 },
      ...{ nomeacao: 2, repeticao: 1, comando: 3, leitura: 1, frase: 0, desenho: 0 },
    };
    const [meem] = doTipo(
      umaEmissao({
        quadro: { documentos: [folha('meem')] },
        processo: { respostas: { meem: pontos, escolaridade_anos: 4 } },
      }),
      'escala',
    );
    expect(meem).toMatchObject({ modelo: 'escala_meem', titulo: 'Escala MEEM' });
    expect(textos(meem)).toMatchObject({ total: '19', evocacao: '0', comando: '3', escolaridade: '4 anos' });
  });

  it('a CDR leva os domínios respondidos, cada um no seu campo', () => {
    const cdr_dominios = {
      ...{ memoria: '1', orientacao: '1', julgamento: '0.5', comunidade: '1', lar: '2', cuidados_pessoais: '0' },
    };
    const [cdr] = doTipo(
      umaEmissao({ quadro: { documentos: [folha('cdr')] }, processo: { respostas: { cdr: '1', cdr_dominios } } }),
      'escala',
    );
    expect(textos(cdr)).toMatchObject({ cdr: '1', assuntos_comunidade: '1', lar_passatempos: '2', julgamento: '0.5' });
  });

  it('a LANSS e a EVA saem em uma folha só', () => {
    const lanss = { q1: 5, q2: 0, q3: 3, q4: 0, q5: 1, q6: 5, q7: 0 };
    const folhas = doTipo(
      umaEmissao({
        quadro: { documentos: [folha('lanss'), folha('eva')] },
        processo: { respostas: { lanss, eva: 7, lanss_data: '2026-01-10', eva_data: '2026-01-12' } },
      }),
      'escala',
    );
    expect(folhas).toHaveLength(1);
    expect(textos(folhas[0])).toMatchObject({
      ...{ lanss_q1: 'sim', lanss_q2: 'nao', lanss_total: '14', eva: '7' },
      ...{ data_avaliacao_lanss: '10/01/2026', data_avaliacao_eva: '12/01/2026' },
    });
  });

  it('respondida mas não pedida nesta fase, não entra', () => {
    const soNaRenovacao = umaExigencia({ fase: 'renovacao', tipo: 'escala', escala: 'edss' });
    expect(doTipo(umaEmissao({ quadro: { documentos: [soNaRenovacao] } }), 'escala')).toEqual([]);
  });
});

describe('documentos dos medicamentos', () => {
  it('entram quando qualquer medicamento os pede, não só o primeiro', () => {
    const linhas = [{ medicamento: umMedicamento({ nome: 'azatioprina' }) }, {}];
    const [monitoramento, ...resto] = doTipo(umaEmissao({ linhas }), 'medicamento');
    expect(monitoramento).toMatchObject({ modelo: 'monitoramento_fingolimode' });
    expect(monitoramento?.motivo).toContain('fingolimode');
    expect(resto).toEqual([]);
    expect(doTipo(umaEmissao({ linhas: linhas.slice(0, 1) }), 'medicamento')).toEqual([]);
  });
});

describe('termo', () => {
  const azatioprina = umMedicamento({ nome: 'azatioprina', dosagem: '50 mg', apresentacao: 'comprimido' });
  const deFora = umMedicamento({ nome: 'de fora' });

  it('marca os prescritos que o protocolo lista, e mais nenhum', () => {
    const dados = umaEmissao({
      linhas: [{ medicamento: deFora }, {}, { medicamento: azatioprina }],
      quadro: { substanciasDoProtocolo: new Set(['fingolimode', 'azatioprina', 'natalizumabe']) },
    });
    const [ter] = doTipo(dados, 'ter');
    expect(textos(ter)).toEqual({
      protocolo_nome: 'Esclerose múltipla',
      ...{ med1_nome: 'fingolimode 0,5 mg cápsula', med1_marcado: 'sim' },
      ...{ med2_nome: 'azatioprina 50 mg comprimido', med2_marcado: 'sim' },
    });
    expect(ter?.proprios['med1_nome']?.origem).toBe('medicamentos.1.medicamento_id');
  });

  it('volta na renovação quando há medicamento novo, com todos os prescritos', () => {
    const dados = umaEmissao({
      ...{ primeiraVez: false, consentidas: new Set(['fingolimode']) },
      linhas: [{}, { medicamento: azatioprina }],
    });
    const [ter] = doTipo(dados, 'ter');
    expect(ter?.motivo).toBe('Medicamento ainda sem consentimento: azatioprina.');
    expect(textos(ter)).toMatchObject({ med1_marcado: 'sim', med2_marcado: 'sim' });
  });

  it('outra dose da mesma substância não pede outro consentimento', () => {
    const outraDose = umMedicamento({ dosagem: '0,25 mg' });
    const dados = umaEmissao({
      ...{ primeiraVez: false, consentidas: new Set(['fingolimode']) },
      linhas: [{ medicamento: outraDose }],
    });
    expect(doTipo(dados, 'ter')).toEqual([]);
  });

  it('não existe para quem prescreve só o que o protocolo não lista', () => {
    const dados = umaEmissao({
      linhas: [{ medicamento: deFora }],
      quadro: { substanciasDoProtocolo: new Set(['fingolimode']) },
    });
    expect(doTipo(dados, 'ter')).toEqual([]);
  });
});
