import type { Circunstancias } from '@autocusto/dominio/processos/aviso.ts';
import type { Falta } from '@autocusto/dominio/comum/leitor.ts';
import { type Regra, lerRegra } from '@autocusto/dominio/processos/regras/regra.ts';
import { avisosDoPacote } from '../domain/avisos/avisos.ts';
import { itensDoLme } from '../domain/documentos/itens-do-lme.ts';
import { montarPacote } from '../domain/documentos/montar-pacote.ts';
import type { Sexo } from '@autocusto/dominio/processos/paciente.ts';
import type { DadosDoPacote } from '../domain/documentos/pacote.ts';
import {
  CLOBAZAM,
  dia,
  EXIGENCIAS_DA_EM,
  LEVETIRACETAM,
  meses,
  umaEmissao,
  umaExigencia,
  umMedicamento,
} from './processos-helper.ts';

const HOJE: Circunstancias = { hoje: dia('2026-01-31'), cicloAnterior: undefined };

const avisos = (dados: DadosDoPacote, circunstancias: Partial<Circunstancias> = {}) =>
  avisosDoPacote(dados, montarPacote(dados), { ...HOJE, ...circunstancias });
const codigos = (...args: Parameters<typeof avisos>) => avisos(...args).map(({ codigo }) => codigo);
const mensagem = (codigo: string, ...args: Parameters<typeof avisos>) =>
  avisos(...args).find((aviso) => aviso.codigo === codigo)?.mensagem;

describe('avisos', () => {
  it('do pedido em ordem só lembram o termo oficial e, por último, o que o paciente leva', () => {
    expect(codigos(umaEmissao())).toEqual(['anexar_ter_oficial', 'papeis_do_paciente']);
    expect(mensagem('papeis_do_paciente', umaEmissao())).toContain('CPF e comprovante de residência.');
    expect(codigos(umaEmissao({ primeiraVez: false }))).not.toContain('papeis_do_paciente');
    expect(avisos(umaEmissao()).every(({ fonte }) => fonte !== '')).toBe(true);
  });

  describe('formulários oficiais', () => {
    const dados = umaEmissao();
    const ditos = (documentos: ReturnType<typeof montarPacote>) =>
      new Map(avisosDoPacote(dados, documentos, HOJE).map(({ codigo, mensagem: dito }) => [codigo, dito]));

    it('o que o LME oficial não tem escreve-se à mão, pelo número do item', () => {
      const aMao = ['etnia_indigena_qual', 'preenchido_por', 'qtd_med1_mes1', 'qtd_med1_mes2', 'preenchido_por_cpf'];
      const documentos = montarPacote(dados).map((cada) => (cada.tipo === 'lme' ? { ...cada, aMao } : cada));
      expect(ditos(documentos).get('escrever_a_mao')).toBe(
        'O LME oficial não tem campo para tudo. Escreva à mão no LME: item 8 (quantidades); ' +
          'item 18 (quem preencheu e CPF de quem preencheu); item 19 (etnia).',
      );
      expect(ditos(montarPacote(dados)).has('escrever_a_mao')).toBe(false);
    });

    it('todo campo do LME tem o seu item', () => {
      const [lme] = montarPacote(
        umaEmissao({
          paciente: { incapaz: true, nome_responsavel: 'Rui Teste', raca_cor: 'indigena', etnia: 'Pankararu' },
          processo: { tratou: true, tratamentosPrevios: 'x', preenchidoPor: 'outro', preenchidoPorNome: 'Ana' },
        }),
      );
      for (const campo of Object.keys(lme!.proprios))
        expect(itensDoLme([campo])).toEqual([expect.stringMatching(/^item \d+ \(/)]);
    });

    it('com o termo oficial no pacote, não se pede que se anexe outro', () => {
      const documentos = montarPacote(dados).map((cada) => (cada.tipo === 'ter' ? { ...cada, modelo: 'ter@0' } : cada));
      expect(ditos(documentos).has('anexar_ter_oficial')).toBe(false);
    });
  });

  describe('regras do protocolo', () => {
    const regra = (campos: Record<string, unknown>): Regra => {
      const faltas: Falta[] = [];
      const lida = lerRegra(
        {
          ...{ id: 'edss', protocolos: ['esclerose-multipla'], mensagem: 'O avaliador confere o EDSS até 5.' },
          exige: { tipo: 'escala', escala: 'edss', maximo: 5 },
          ...{ fonte: 'Anexo', norma: 'Portaria 1', pagina: '3', data_da_fonte: '2026-08-14', certeza: 'alta' },
          ...campos,
        },
        '',
        faltas,
      );
      expect(faltas).toEqual([]);
      return lida as Regra; // nothing was wrong with it
    };
    const ditos = (mudancas: Parameters<typeof umaEmissao>[0], campos: Record<string, unknown> = {}) =>
      avisos(umaEmissao({ ...mudancas, quadro: { regras: [regra(campos)] } })).filter(({ codigo }) =>
        codigo.startsWith('regra_'),
      );

    it('a certa que o pedido contraria avisa, com a fonte, a data e onde se mende', () => {
      expect(ditos({ avaliacoes: [{ escala: 'edss', valor: '6.5', avaliadaEm: undefined }] })).toEqual([
        {
          ...{ codigo: 'regra_contrariada', severidade: 'aviso', campo: 'respostas.edss' },
          mensagem: 'O avaliador confere o EDSS até 5.',
          fonte: 'Portaria 1, Anexo, p. 3 (14/08/2026)',
        },
      ]);
      expect(ditos({ avaliacoes: [{ escala: 'edss', valor: '3.5', avaliadaEm: undefined }] })).toEqual([]);
    });

    it('a que não se pode julgar ainda informa, e a de outro estado cala', () => {
      expect(ditos({ avaliacoes: [] })).toMatchObject([{ codigo: 'regra_a_conferir', severidade: 'informacao' }]);
      expect(ditos({ avaliacoes: [] }, { uf: 'AC' })).toEqual([]);
    });

    it('a menos certa diz que o é', () => {
      const [dito] = ditos(
        { avaliacoes: [{ escala: 'edss', valor: '6.5', avaliadaEm: undefined }] },
        { certeza: 'media' },
      );
      expect(dito).toMatchObject({ severidade: 'informacao', mensagem: expect.stringContaining('confira') });
    });

    it('julga a idade na data do pedido, a maior quantidade e a UF de onde o paciente mora', () => {
      const quantidade = { exige: { tipo: 'quantidade', de: [umMedicamento().id], maximo: 27 } };
      expect(ditos({}, quantidade)).toHaveLength(1);
      expect(ditos({}, { ...quantidade, uf: 'SP' })).toHaveLength(1);
      expect(ditos({}, { ...quantidade, fases: ['renovacao'] })).toEqual([]);
      expect(ditos({ primeiraVez: false }, { ...quantidade, fases: ['renovacao'] })).toHaveLength(1);
    });
  });

  it('não pede do homem o papel que é das mulheres', () => {
    const exigencia = umaExigencia({
      ...{ fase: 'solicitacao', tipo: 'exame', descricao: 'Beta-HCG', condicao: 'mulheres em idade fértil' },
      obrigatoriedade: 'obrigatorio',
    });
    const papeis = (sexo: Sexo) =>
      mensagem('papeis_exigidos', umaEmissao({ paciente: { sexo }, quadro: { documentos: [exigencia] } }));
    expect(papeis('M')).toBeUndefined();
    expect(papeis('F')).toContain('Beta-HCG (mulheres em idade fértil)');
  });

  describe('prazos', () => {
    it.each([
      ['2025-11-02', []],
      ['2025-11-01', ['lme_fora_do_prazo']],
      ['2026-05-01', []],
      ['2026-05-02', ['lme_data_distante']],
    ])('LME de %s em 31/01/2026: %j', (data, esperados) => {
      const dados = umaEmissao({ data: dia(data), processo: { respostas: {} }, quadro: { documentos: [] } });
      expect(codigos(dados).filter((codigo) => codigo.startsWith('lme_'))).toEqual(esperados);
    });

    it('renovar antes do fim do ciclo é avisado, no dia seguinte ao fim não', () => {
      const cicloAnterior = dia('2026-01-31');
      expect(codigos(umaEmissao({ data: dia('2026-07-30') }), { cicloAnterior })).toContain('renovacao_antecipada');
      expect(codigos(umaEmissao({ data: dia('2026-08-01') }), { cicloAnterior })).not.toContain('renovacao_antecipada');
    });
  });

  describe('medicamentos', () => {
    it('a lista B pede a Notificação B, e todo controlado vale 30 dias e só em papel', () => {
      const dados = umaEmissao({ linhas: [{ medicamento: LEVETIRACETAM }, { medicamento: CLOBAZAM }] });
      expect(mensagem('notificacao_necessaria', dados)).toMatch(/clobazam \(lista B1\).*Notificação de Receita B/);
      expect(mensagem('receita_controlada_30_dias', dados)).toContain('levetiracetam e clobazam vale 30 dias');
      expect(mensagem('receita_so_em_papel', dados)).toContain('SNCR');
      expect(codigos(dados).filter((codigo) => codigo === 'notificacao_necessaria')).toHaveLength(1);
    });

    it('duas apresentações da mesma substância se dizem uma vez', () => {
      const clobazam20 = { ...CLOBAZAM, id: 'clobazam-20-mg', dosagem: '20 mg' };
      const linhas = [{ medicamento: CLOBAZAM }, { medicamento: clobazam20 }, { medicamento: LEVETIRACETAM }];
      const dados = umaEmissao({
        linhas: linhas.map((linha) => ({ ...linha, oferta: { origem: 'sigtap' as const } })),
      });
      expect(mensagem('receita_controlada_30_dias', dados)).toContain('A receita de clobazam e levetiracetam vale');
      expect(codigos(dados).filter((codigo) => codigo === 'notificacao_necessaria')).toHaveLength(1);
      expect(codigos(dados).filter((codigo) => codigo === 'medicamento_fora_do_protocolo')).toHaveLength(2);
    });

    it('a lista C5 pede o CPF do médico, que só ele pode escrever', () => {
      const somatropina = umMedicamento({ nome: 'somatropina', lista344: 'C5', receita344: 'controle_especial' });
      const dados = umaEmissao({ linhas: [{ medicamento: somatropina }] });
      expect(mensagem('receita_c5_com_cpf_do_medico', dados)).toMatch(/somatropina \(lista C5\).*CPF do médico/);
      expect(codigos(umaEmissao({ linhas: [{ medicamento: LEVETIRACETAM }] }))).not.toContain(
        'receita_c5_com_cpf_do_medico',
      );
    });

    it.each<[Sexo | null, Sexo | undefined, string[]]>([
      ['F', 'M', ['sexo_incompativel']],
      ['F', undefined, ['sexo_desconhecido']],
      ['F', 'F', []],
      ['M', 'F', ['sexo_incompativel']],
      [null, 'M', []],
    ])('código só do sexo %s, paciente %s: %j', (daDoenca, sexo, esperados) => {
      const doenca = { ...umaEmissao().quadro.doenca, sexo: daDoenca };
      const dados = umaEmissao({ quadro: { doenca }, paciente: { ...(sexo && { sexo }) } });
      expect(avisos(dados).filter(({ codigo }) => codigo.startsWith('sexo'))).toEqual(
        esperados.map((codigo) => expect.objectContaining({ codigo, fonte: 'SIGTAP, grupo 06.04' })),
      );
    });

    it('o tratamento descrito de quem diz que não tratou não some calado', () => {
      const descrito = { tratamentosPrevios: 'Betainterferona' };
      expect(codigos(umaEmissao({ processo: descrito }))).toContain('tratamentos_previos_nao_impressos');
      expect(codigos(umaEmissao({ processo: { ...descrito, tratou: true } }))).not.toContain(
        'tratamentos_previos_nao_impressos',
      );
    });

    it('o que foi escrito e não é impresso é dito', () => {
      const fora = (paciente: object, processo: object = {}) =>
        codigos(umaEmissao({ paciente, processo })).filter((codigo) => /nao_impress|sem_nota/.test(codigo));
      expect(fora({ raca_cor: 'branca', etnia: 'Guarani' })).toEqual(['etnia_nao_impressa']);
      expect(fora({ raca_cor: 'indigena', etnia: 'Guarani' })).toEqual([]);
      expect(fora({ nome_responsavel: 'Josefa Teste' })).toEqual(['responsavel_nao_impresso']);
      expect(fora({ nome_responsavel: 'Josefa Teste', incapaz: true })).toEqual([]);
      expect(fora({ nome_responsavel: 'Josefa Teste' }, { preenchidoPor: 'responsavel' })).toEqual([]);
      expect(fora({}, { preenchidoPorNome: 'Ana Teste' })).toEqual(['quem_preenche_nao_impresso']);
      expect(fora({}, { preenchidoPor: 'outro', preenchidoPorNome: 'Ana Teste' })).toEqual([]);
      expect(fora({}, { respostas: { edss: '3.5', edss_data: '2026-01-20', eva: 3 } })).toEqual([
        'escala_nao_impressa',
      ]);
      expect(fora({}, { respostas: { edss_data: '2026-01-20' } })).toEqual(['escala_sem_nota']);
    });

    it('o mês sem quantidade não tem receita', () => {
      const titulada = meses('1 comprimido ao dia', 30, { 2: { posologia: 'suspender', quantidade: 0 } });
      expect(mensagem('mes_sem_receita', umaEmissao({ linhas: [{ meses: titulada }] }))).toBe(
        'fingolimode 0,5 mg: a quantidade é zero no 2º mês, e não há receita dele ali.',
      );
      expect(codigos(umaEmissao())).not.toContain('mes_sem_receita');
    });

    it('o sexo que o SIGTAP aceita para o medicamento', () => {
      const linhas = [{ oferta: { sexo: 'F' as const } }];
      expect(mensagem('sexo_incompativel', umaEmissao({ linhas, paciente: { sexo: 'M' } }))).toBe(
        'O SIGTAP aceita fingolimode só para o sexo feminino, e o cadastro do paciente diz masculino: confira os dois.',
      );
      expect(codigos(umaEmissao({ linhas, paciente: { sexo: 'F' } }))).not.toContain('sexo_incompativel');
    });

    it('a renovação sai com o peso do cadastro', () => {
      expect(mensagem('peso_do_cadastro', umaEmissao({ primeiraVez: false }))).toContain('72 kg e 165 cm');
    });

    it('a dose que não dá a quantidade, com os meses', () => {
      const dobro = { posologia: '1 cápsula de 12 em 12 horas', quantidade: 28 };
      const linhas = [{ meses: meses('1 cápsula ao dia', 28, { 2: dobro, 3: dobro }) }];
      expect(mensagem('dose_e_quantidade', umaEmissao({ linhas }))).toBe(
        'fingolimode 0,5 mg cápsula, 2º e 3º mês: “1 cápsula de 12 em 12 horas” e a quantidade 28 não combinam. Confira as duas.',
      );
      expect(codigos(umaEmissao())).not.toContain('dose_e_quantidade');
    });

    it('a titulação que a renovação recomeça', () => {
      const titulada = meses('1 cápsula ao dia', 30, { 6: { posologia: '2 cápsulas ao dia', quantidade: 60 } });
      const linhas = [{ meses: titulada }];
      expect(mensagem('titulacao_recomeca', umaEmissao({ linhas, primeiraVez: false }))).toContain(
        'recomeça no 1º (“1 cápsula ao dia”, 30); o último mês diz “2 cápsulas ao dia”, 60.',
      );
      expect(codigos(umaEmissao({ linhas }))).not.toContain('titulacao_recomeca');
      expect(codigos(umaEmissao({ primeiraVez: false }))).not.toContain('titulacao_recomeca');
    });

    it.each([
      ['1 cp 12/12h', '“cp” e “12/12h”'],
      ['2 caps/d VO', '“caps”, “/d” e “VO”'],
      ['1 comprimido 2x/dia', '“2x” e “/dia”'],
    ])('as abreviaturas de "%s"', (posologia, citadas) => {
      const linhas = [{ meses: meses(posologia, 60) }];
      expect(mensagem('abreviaturas_na_receita', umaEmissao({ linhas }))).toContain(`há ${citadas}.`);
    });

    it.each(['1 comprimido de 12 em 12 horas, via oral', '500 mg/5 mL: 10 mL ao dia', 'Um sachê em jejum'])(
      '"%s" não tem abreviatura',
      (posologia) => {
        const linhas = [{ meses: meses(posologia, 60) }];
        expect(codigos(umaEmissao({ linhas }))).not.toContain('abreviaturas_na_receita');
      },
    );

    it.each([
      ['Paciente com HAS e RM alterada, EDSS 3,5.', '“HAS” e “RM”'],
      ['PACIENTE COM SURTO', undefined],
      ['Esclerose múltipla, tipo II.', undefined],
    ])('as siglas do LME em "%s"', (anamnese, citadas) => {
      const dita = mensagem('siglas_no_lme', umaEmissao({ processo: { anamnese } }));
      expect(dita).toEqual(citadas && expect.stringContaining(`há ${citadas}.`));
    });

    it('mais de cinco medicamentos', () => {
      const linhas = Array.from({ length: 6 }, (_, n) => ({ medicamento: umMedicamento({ nome: `droga ${n}` }) }));
      expect(codigos(umaEmissao({ linhas }))).toContain('muitos_medicamentos');
      expect(codigos(umaEmissao({ linhas: linhas.slice(1) }))).not.toContain('muitos_medicamentos');
    });

    it('quantidade acima do máximo do SIGTAP, com os meses', () => {
      const acima = meses('1 cp', 31, {
        2: { posologia: '2 cp', quantidade: 62 },
        4: { posologia: '2', quantidade: 62 },
      });
      expect(
        mensagem(
          'quantidade_acima_do_maximo',
          umaEmissao({ linhas: [{ meses: acima, oferta: { quantidadeMaxima: 31 } }] }),
        ),
      ).toBe('fingolimode: o máximo mensal é 31; passa dele no 2º e 4º mês.');
    });

    it.each([
      ['2016-02-01', 119, ['idade_fora_do_limite']],
      ['2016-01-31', 120, []],
    ])('nascido em %s (%i meses) para um mínimo de 120 meses: %j', (data_nascimento, _meses, esperados) => {
      const dados = umaEmissao({ paciente: { data_nascimento }, linhas: [{ oferta: { idadeMinimaMeses: 120 } }] });
      expect(codigos(dados).filter((codigo) => codigo.startsWith('idade'))).toEqual(esperados);
    });

    it('o limite de idade é dito em anos e meses, e sem nascimento não é conferido', () => {
      const oferta = { idadeMinimaMeses: 18, idadeMaximaMeses: 227 };
      const velho = umaEmissao({ paciente: { data_nascimento: '1980-01-01' }, linhas: [{ oferta }] });
      expect(mensagem('idade_fora_do_limite', velho)).toContain('a partir de 1 ano e 6 meses e até 18 anos e 11 meses');
      expect(codigos(umaEmissao({ linhas: [{ oferta }] }))).toContain('idade_desconhecida');
    });

    it('fora do CID, fora do texto do protocolo e não mais vigente', () => {
      expect(codigos(umaEmissao({ linhas: [{ oferta: null }] }))).toContain('medicamento_fora_do_cid');
      expect(codigos(umaEmissao({ linhas: [{ oferta: { origem: 'sigtap' } }] }))).toContain(
        'medicamento_fora_do_protocolo',
      );
      expect(codigos(umaEmissao({ linhas: [{ oferta: { vigente: false } }] }))).toContain('medicamento_nao_vigente');
    });
  });

  describe('protocolo', () => {
    const comExigencias = (...documentos: ReturnType<typeof umaExigencia>[]) =>
      umaEmissao({ quadro: { documentos: [...EXIGENCIAS_DA_EM, ...documentos] } });

    it('os papéis que faltam vêm em um aviso só, sem os que o prescritor decide', () => {
      const dados = comExigencias(
        umaExigencia({ descricao: 'Ressonância do encéfalo' }),
        umaExigencia({ descricao: 'Beta-HCG', condicao: 'mulheres em idade fértil', validadeMeses: 1 }),
        umaExigencia({ descricao: 'Líquor', obrigatoriedade: 'criterio_prescritor' }),
        umaExigencia({ descricao: 'Hemograma de controle', fase: 'renovacao' }),
      );
      expect(mensagem('papeis_exigidos', dados)).toBe(
        'O protocolo pede também: Ressonância do encéfalo; Beta-HCG (mulheres em idade fértil, com até 1 mês).',
      );
    });

    it('uma lista longa é dita inteira', () => {
      const dados = comExigencias(...Array.from({ length: 15 }, (_, n) => umaExigencia({ descricao: `Exame ${n}` })));
      expect(mensagem('papeis_exigidos', dados)).toMatch(/Exame 11; Exame 12; Exame 13; Exame 14\.$/);
    });

    it('das alternativas diz quantas bastam', () => {
      const alternativa = { obrigatoriedade: 'alternativa', grupoAlternativa: 'g1-2-de-3' } as const;
      const dados = comExigencias(umaExigencia({ descricao: 'Biópsia', ...alternativa }));
      expect(mensagem('papeis_exigidos', dados)).toBe('O protocolo pede também: Biópsia (2 de 3 alternativas).');
    });

    it('a escala sem página, o que o LME descreve e o acompanhamento são ditos', () => {
      const bprs = umaExigencia({ tipo: 'escala', descricao: 'Escala BPRS-A' });
      expect(mensagem('escala_sem_pagina', comExigencias(bprs))).toContain('não imprime: Escala BPRS-A.');
      const lme = umaExigencia({ tipo: 'lme', descricao: 'Descrever na anamnese do LME a data do transplante' });
      expect(mensagem('descrever_no_lme', comExigencias(lme))).toContain('a data do transplante');
      const anual = umaExigencia({ fase: 'monitoramento', descricao: 'Espirometria', periodicidade: 'anual' });
      expect(mensagem('acompanhamento_do_protocolo', comExigencias(anual))).toBe(
        'Durante o tratamento o protocolo acompanha: Espirometria (anual).',
      );
    });

    it('do relatório que está no pacote lembra o que ele precisa dizer', () => {
      const exigencia = umaExigencia({ tipo: 'relatorio', descricao: 'Ausência de contraindicação' });
      const dados = { ...comExigencias(exigencia), relatorio: 'Falhou.' };
      expect(mensagem('conferir_relatorio', dados)).toContain('Ausência de contraindicação');
    });

    it('o relatório exigido é lembrado quando não está no pacote', () => {
      const exigencia = umaExigencia({ tipo: 'relatorio', descricao: 'Falha à primeira linha' });
      expect(mensagem('relatorio_exigido', comExigencias(exigencia))).toContain('Falha à primeira linha');
      const comRelatorio = { ...comExigencias(exigencia), relatorio: 'Falhou.' };
      expect(codigos(comRelatorio)).not.toContain('relatorio_exigido');
    });

    it('os exames exigidos também', () => {
      const exigencia = umaExigencia({ tipo: 'exames', descricao: 'Acompanhamento' });
      expect(codigos(comExigencias(exigencia))).toContain('exames_exigidos');
      expect(codigos({ ...comExigencias(exigencia), exames: ['Hemograma'] })).not.toContain('exames_exigidos');
    });

    it('o texto antigo do protocolo se anuncia', () => {
      const dados = umaEmissao();
      const protocolo = { ...dados.quadro.protocolo!, atualizadoEm: dia('2020-02-03') }; // the mother always has one
      expect(mensagem('protocolo_antigo', umaEmissao({ quadro: { protocolo } }))).toContain('é de 2020');
    });

    it('sem protocolo, e com medicamento que o termo não lista', () => {
      expect(codigos(umaEmissao({ quadro: { protocolo: undefined, documentos: [] } }))).toContain('sem_protocolo');
      const dados = umaEmissao({ quadro: { substanciasDoProtocolo: new Set() } });
      expect(mensagem('medicamento_fora_do_ter', dados)).toContain('não lista fingolimode');
      expect(codigos(dados)).not.toContain('anexar_ter_oficial');
    });
  });

  describe('escalas', () => {
    const comEdss = (edss_data?: string) => umaEmissao({ processo: { respostas: { edss: '3.5', edss_data } } });

    it.each([
      [undefined, ['escala_sem_data']],
      ['2026-02-01', ['escala_com_data_futura']],
      ['2025-07-31', []],
      ['2025-07-30', ['escala_antiga']],
    ])('avaliada em %s: %j', (data, esperados) => {
      expect(codigos(comEdss(data)).filter((codigo) => codigo.startsWith('escala'))).toEqual(esperados);
    });

    it('a validade do protocolo vale mais que os seis meses', () => {
      const exigencia = umaExigencia({ tipo: 'escala', escala: 'edss', validadeMeses: 3, fonte: 'PCDT' });
      const dados = umaEmissao({
        quadro: { documentos: [exigencia] },
        processo: { respostas: { edss: '3.5', edss_data: '2025-10-30' } },
      });
      expect(mensagem('escala_antiga', dados)).toContain('mais de 3 meses');
    });

    it('a CDR sem domínios sai com eles em branco', () => {
      const dados = umaEmissao({
        quadro: { documentos: [umaExigencia({ tipo: 'escala', escala: 'cdr' })] },
        processo: { respostas: { cdr: '1', cdr_data: '2026-01-20' } },
      });
      expect(codigos(dados)).toContain('cdr_sem_dominios');
    });
  });

  it('lembra dos itens em branco e de uma data anterior ao nascimento', () => {
    const dados = umaEmissao({
      data: dia('2020-01-01'),
      processo: { preenchidoPor: 'mae', imprimirCampos19a22: false, respostas: {} },
      paciente: { data_nascimento: '2021-01-01' },
    });
    expect(codigos(dados)).toEqual(expect.arrayContaining(['itens_19_a_22_em_branco', 'data_antes_do_nascimento']));
  });
});
