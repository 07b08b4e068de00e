import { avisosLocais, estadoDasSecoes, pendencias } from '../../utils/completude';
import { faltasDoPaciente } from '../../utils/faltas-do-paciente';
import { pacotePrevisto } from '../../utils/pacote';
import { pacienteVazio } from '../../utils/formulario';
import { EVA, LANSS, umaExigencia, umaLinha, umaReferencia, umFormulario, umMedicamento, umProtocolo } from './mothers';

const campos = (lista: { field: string }[]) => lista.map(({ field }) => field);
const paciente = umFormulario().paciente;

describe('o que falta no paciente', () => {
  it('nada, quando está completo', () => {
    expect(faltasDoPaciente(paciente)).toEqual([]);
  });

  it('cada campo obrigatório em branco', () => {
    expect(campos(faltasDoPaciente(pacienteVazio()))).toEqual([
      'nome',
      'cpf',
      'nomeMae',
      'pesoKg',
      'alturaCm',
      'racaCor',
      'incapaz',
      'endereco.cep',
      'endereco.logradouro',
      'endereco.numero',
      'endereco.bairro',
      'endereco.cidade',
      'endereco.uf',
    ]);
  });

  it('dígitos que não conferem, datas impossíveis e medidas fora do possível', () => {
    const ruim = { ...paciente, cpf: '111.111.111-11', dataNascimento: '31/02/1985', pesoKg: '7,125', alturaCm: '5' };
    expect(campos(faltasDoPaciente(ruim))).toEqual(['cpf', 'dataNascimento', 'pesoKg', 'alturaCm']);
    expect(campos(faltasDoPaciente({ ...paciente, cpf: '900.101.109-85' }))).toEqual(['cpf']);
    expect(faltasDoPaciente({ ...paciente, cpf: '900.101.109-84' })).toEqual([]);
  });

  it('aceita quem só tem CNS', () => {
    expect(faltasDoPaciente({ ...paciente, cpf: '', cns: '700 0000 0000 0013' })).toEqual([]);
  });

  it('o responsável do incapaz e a etnia do indígena', () => {
    const [falta] = faltasDoPaciente({ ...paciente, incapaz: 'sim' });
    expect(falta?.message).toBe('Falta o responsável: o paciente foi marcado como incapaz.');
    expect(campos(faltasDoPaciente({ ...paciente, racaCor: 'indigena' }))).toEqual(['etnia']);
  });
});

describe('o que falta no pedido', () => {
  it('nada, quando está completo', () => {
    expect(pendencias(umFormulario(), umaReferencia())).toEqual([]);
  });

  it('descrição do tratamento, anamnese, clínica e protocolo', () => {
    const faltas = pendencias(
      umFormulario({ tratou: 'sim', anamnese: ' ', emissorId: '' }),
      umaReferencia({ escolheProtocolo: true, protocolo: undefined }),
    );
    expect(campos(faltas)).toEqual(['protocoloId', 'emissorId', 'anamnese', 'tratamentosPrevios']);
  });

  it('a prescrição, mês a mês, e a linha repetida', () => {
    const faltas = pendencias(
      umFormulario({
        medicamentos: [
          umaLinha([
            ['1 cp', '30'],
            ['', '30'],
            ['1 cp', 'x'],
            ['1 cp', ''],
          ]),
          umaLinha(),
        ],
      }),
      umaReferencia(),
    );
    expect(campos(faltas).slice(0, 3)).toEqual([
      'medicamentos.0.meses.1.posologia',
      'medicamentos.0.meses.2.quantidade',
      'medicamentos.0.meses.3.quantidade',
    ]);
    expect(campos(faltas)).toContain('medicamentos.1.medicamentoId');
    expect(campos(pendencias(umFormulario({ medicamentos: [] }), umaReferencia()))).toEqual(['medicamentos']);
  });

  it('aceita mês sem dispensação, mas não todos', () => {
    const meses: [string, string][] = [
      ['1 cp', '30'],
      ['', '0'],
    ];
    expect(pendencias(umFormulario({ medicamentos: [umaLinha(meses)] }), umaReferencia())).toEqual([]);
    expect(campos(pendencias(umFormulario({ medicamentos: [umaLinha([['', '0']])] }), umaReferencia()))).toEqual([
      'medicamentos.0.meses.0.quantidade',
    ]);
  });

  it('a escala exigida não pode faltar; a começada precisa estar inteira', () => {
    const [edss] = pendencias(umFormulario({ respostas: {} }), umaReferencia());
    expect(edss).toMatchObject({ field: 'respostas.edss', impede: 'salvar', secao: 'protocolo' });

    const referencia = umaReferencia({
      protocolo: umProtocolo({
        campos: [LANSS, EVA],
        documentos: ['lanss', 'eva'].map((escala) => umaExigencia({ escala, obrigatoriedade: 'criterio_prescritor' })),
      }),
    });
    expect(pendencias(umFormulario({ respostas: {} }), referencia)).toEqual([]);
    expect(
      campos(
        pendencias(
          umFormulario({ respostas: { lanss: { q1: '5', q3: '0', q4: '0', q5: '0', q6: '0', q7: '0' }, eva: '11' } }),
          referencia,
        ),
      ),
    ).toEqual(['respostas.lanss.q2', 'respostas.eva']);
  });

  it('a escolaridade, quando não são anos inteiros', () => {
    const respostas = { edss: '3.5', escolaridade_anos: '4,5' };
    expect(campos(pendencias(umFormulario({ respostas }), umaReferencia()))).toEqual(['respostas.escolaridade_anos']);
  });

  it('quem preenche, o documento do item 21, relatório e exames pedidos em branco', () => {
    const outro = pendencias(
      umFormulario({ preenchidoPor: 'outro', preenchidoPorCpf: '111.111.111-11' }),
      umaReferencia(),
    );
    expect(campos(outro)).toEqual(['preenchidoPorNome', 'preenchidoPorCpf']);
    expect(campos(pendencias(umFormulario({ documentoPaciente: 'cns' }), umaReferencia()))).toEqual([
      'documentoPaciente',
    ]);
    const papeis = pendencias(umFormulario({ pedeRelatorio: true, pedeExames: true, exames: [' '] }), umaReferencia());
    expect(papeis.map(({ field, impede }) => [field, impede])).toEqual([
      ['relatorio', 'emitir'],
      ['exames.0', 'emitir'],
    ]);
  });
});

describe('avisos', () => {
  const clobazam = umMedicamento({
    id: 'clobazam',
    nome: 'clobazam',
    dosagem: '10 mg',
    lista344: 'B1',
    receita344: 'notificacao_b',
  });

  it('Notificação, máximo mensal, não vigente e idade', () => {
    const ofertados = new Map([
      [clobazam.id, clobazam],
      ['x', umMedicamento({ id: 'x', vigente: false, quantidadeMaxima: 20, idadeMinimaMeses: 600 })],
    ]);
    const avisos = avisosLocais(
      umFormulario({ medicamentos: [umaLinha([], 'clobazam'), umaLinha([], 'x')] }),
      umaReferencia({ ofertados }),
    );
    expect(avisos.map(({ codigo }) => codigo)).toEqual([
      'notificacao_necessaria',
      'receita_controlada_30_dias',
      'receita_so_em_papel',
      'medicamento_nao_vigente',
      'quantidade_acima_do_maximo',
      'idade_fora_do_limite',
    ]);
    expect(avisos[0]?.mensagem).toContain('B1');
  });

  it('só falam do que o catálogo conhece', () => {
    const linhas = [umaLinha(), umaLinha([], 'de-outro-cid')];
    expect(avisosLocais(umFormulario({ medicamentos: linhas }), umaReferencia())).toEqual([]);
  });
});

describe('o pacote previsto', () => {
  it('primeira solicitação: LME, receitas, escala e TER com os medicamentos', () => {
    const documentos = pacotePrevisto(umFormulario(), umaReferencia());
    expect(documentos.map(({ tipo }) => tipo)).toEqual(['lme', 'receita', 'escala', 'ter']);
    expect(documentos[3]?.motivo).toContain('Fingolimode 0,5 mg');
  });

  it('não promete TER do que o protocolo não lista, nem sem protocolo', () => {
    const doSigtap = umMedicamento({ origem: 'sigtap' });
    const ofertados = new Map([[doSigtap.id, doSigtap]]);
    const tipos = (partes: Parameters<typeof umaReferencia>[0]) =>
      pacotePrevisto(umFormulario(), umaReferencia(partes)).map(({ tipo }) => tipo);
    expect(tipos({ ofertados })).not.toContain('ter');
    expect(tipos({ protocolo: undefined })).not.toContain('ter');
  });

  it('C1 vai na receita de controle especial, três por folha; renovação não leva TER', () => {
    const c1 = ['a', 'b', 'c', 'd'].map((id) =>
      umMedicamento({ id, nome: id, lista344: 'C1', receita344: 'controle_especial' }),
    );
    const documentos = pacotePrevisto(
      umFormulario({ medicamentos: c1.map(({ id }) => umaLinha([], id)), pedeRelatorio: true, pedeExames: true }),
      umaReferencia({ ofertados: new Map(c1.map((item) => [item.id, item])), protocolo: undefined, fase: 'renovacao' }),
    );
    expect(documentos.map(({ titulo }) => titulo)).toEqual([
      'LME',
      'Receita de controle especial · 12 folhas',
      'Relatório médico',
      'Solicitação de exames',
    ]);
  });
});

describe('estado das seções', () => {
  it('pronta, incompleta, vazia ou sem nada a pedir', () => {
    expect(estadoDasSecoes(umFormulario({ anamnese: '', respostas: {}, medicamentos: [] }), umaReferencia())).toEqual({
      paciente: 'pronta',
      clinica: 'incompleta',
      prescricao: 'vazia',
      protocolo: 'vazia',
      documentos: 'pronta',
    });
    expect(estadoDasSecoes(umFormulario(), umaReferencia({ protocolo: undefined })).protocolo).toBe('nada');
  });
});
