import { textoParaNumero } from '@/shared/utils/formatos';
import {
  abrirParaCorpo,
  completarValores,
  conteudoParaCorpo,
  documentoEfetivo,
  emissaoParaCorpo,
  formularioVazio,
  imprimeCampos,
  pacienteMudou,
  pacienteParaCorpo,
  pacienteParaValores,
  processoParaValores,
} from '../../utils/formulario';
import { doConteudo, paraConteudo } from '../../utils/rascunho';
import { umFormulario, umPaciente, umProcesso } from './mothers';

describe('do formulário ao pedido', () => {
  it('envia o paciente novo por inteiro, com os identificadores em dígitos e sem o que ficou em branco', () => {
    const { paciente } = abrirParaCorpo(umFormulario(), { cid: 'G35', doencaNome: '' });
    expect(paciente).toMatchObject({
      cpf: '90010020055',
      dataNascimento: '1985-04-12',
      pesoKg: 72,
      telefones: ['11930001000'],
      incapaz: false,
    });
    expect(paciente).not.toHaveProperty('cns');
    expect(paciente).not.toHaveProperty('email');
    expect(paciente?.endereco).not.toHaveProperty('complemento');
  });

  it('do paciente conhecido envia só o id', () => {
    const corpo = abrirParaCorpo(umFormulario(), { cid: 'G35', doencaNome: '', pacienteId: 'p1' });
    expect(corpo).toMatchObject({ pacienteId: 'p1', cid: 'G35' });
    expect(corpo).not.toHaveProperty('paciente');
  });

  it('envia o que foi escrito mesmo quando a escolha não o pede: o servidor diz que não sai impresso', () => {
    const paciente = { ...umFormulario().paciente, etnia: 'Guarani' };
    expect(pacienteParaCorpo(paciente)).not.toHaveProperty('nomeResponsavel');
    expect(pacienteParaCorpo(paciente)).toMatchObject({ racaCor: 'parda', etnia: 'Guarani' });
    expect(
      pacienteParaCorpo({ ...paciente, nomeResponsavel: 'Ana', incapaz: 'sim', racaCor: 'indigena' }),
    ).toMatchObject({ nomeResponsavel: 'Ana', etnia: 'Guarani' });
    const outro = umFormulario({
      preenchidoPor: 'outro',
      preenchidoPorNome: 'Rui',
      preenchidoPorCpf: '900.101.109-84',
    });
    expect(conteudoParaCorpo(outro)).toMatchObject({ preenchidoPorNome: 'Rui', preenchidoPorCpf: '90010110984' });
    const mae = conteudoParaCorpo({ ...outro, preenchidoPor: 'mae', tratamentosPrevios: 'Betainterferona' });
    expect(mae).toMatchObject({ preenchidoPorNome: 'Rui', tratou: false, tratamentosPrevios: 'Betainterferona' });
    // Its control is out of sight: a wrong digit there could not be mended.
    expect(mae).not.toHaveProperty('preenchidoPorCpf');
  });

  it('não decide pelo histórico nem pelos campos 19 a 22 quando ninguém escolheu', () => {
    const corpo = conteudoParaCorpo(umFormulario());
    expect(corpo).not.toHaveProperty('primeiraVez');
    expect(corpo).not.toHaveProperty('imprimirCampos19a22');
    expect(conteudoParaCorpo(umFormulario({ primeiraVez: 'nao', imprimirCampos19a22: 'sim' }))).toMatchObject({
      primeiraVez: false,
      imprimirCampos19a22: true,
    });
  });

  it('pede relatório e exames só quando marcados, e sem linhas em branco', () => {
    const valores = umFormulario({ relatorio: 'Texto', exames: ['Hemograma', ' '] });
    expect(emissaoParaCorpo(valores)).toEqual({ data: '2026-01-31' });
    expect(emissaoParaCorpo({ ...valores, pedeRelatorio: true, pedeExames: true })).toEqual({
      data: '2026-01-31',
      relatorio: 'Texto',
      exames: ['Hemograma'],
    });
  });

  it('lê números com vírgula e recusa o que não é número', () => {
    expect([textoParaNumero('72,5'), textoParaNumero(' 165 ')]).toEqual([72.5, 165]);
    expect([textoParaNumero('72kg'), textoParaNumero('-1'), textoParaNumero('')]).toEqual([NaN, NaN, NaN]);
  });
});

describe('padrões que se mostram', () => {
  it('marca o CPF onde há um, senão o CNS', () => {
    const paciente = umFormulario().paciente;
    expect(documentoEfetivo({ documentoPaciente: '', paciente })).toBe('cpf');
    expect(documentoEfetivo({ documentoPaciente: '', paciente: { ...paciente, cpf: '', cns: '7' } })).toBe('cns');
    expect(documentoEfetivo({ documentoPaciente: 'cns', paciente })).toBe('cns');
  });

  it('imprime os campos 19 a 22 só quando o médico preenche, salvo escolha', () => {
    expect(imprimeCampos({ imprimirCampos19a22: '', preenchidoPor: 'medico' })).toBe(true);
    expect(imprimeCampos({ imprimirCampos19a22: '', preenchidoPor: 'mae' })).toBe(false);
    expect(imprimeCampos({ imprimirCampos19a22: 'sim', preenchidoPor: 'mae' })).toBe(true);
  });

  it('não dá padrão a raça, capacidade, tratamento prévio nem escalas', () => {
    const vazio = formularioVazio();
    expect([vazio.paciente.racaCor, vazio.paciente.incapaz, vazio.tratou, vazio.respostas]).toEqual(['', '', '', {}]);
  });
});

describe('do que está guardado ao formulário', () => {
  it('reabre o processo como foi salvo e o devolve igual', () => {
    const processo = umProcesso({ respostas: { edss: '3.5', edss_data: '2026-01-10', eva: 4 } });
    const valores = processoParaValores(processo);
    expect(valores.respostas).toEqual({ edss: '3.5', edss_data: '10/01/2026', eva: '4' });
    const corpo = conteudoParaCorpo(valores);
    expect(corpo.respostas).toEqual(processo.respostas);
    expect(corpo.medicamentos).toEqual(
      processo.medicamentos.map(({ medicamentoId, via, meses }) => ({ medicamentoId, via, meses })),
    );
  });

  it('percebe se o cadastro do paciente mudou', () => {
    const valores = pacienteParaValores(umPaciente());
    expect(pacienteMudou(valores, umPaciente())).toBe(false);
    expect(pacienteMudou({ ...valores, pesoKg: '71' }, umPaciente())).toBe(true);
  });

  it('devolve do rascunho o que foi digitado, mesmo incompleto', () => {
    const valores = umFormulario({ anamnese: 'Pela metade, ≥ 4 crises', respostas: { meem: { leitura: '1' } } });
    const conteudo = JSON.parse(JSON.stringify(paraConteudo({ cid: 'G40.0', doencaNome: 'Epilepsia' }, valores)));
    const lido = doConteudo({ conteudo });
    expect(lido?.caso).toEqual({ cid: 'G40.0', doencaNome: 'Epilepsia' });
    expect(lido?.valores).toMatchObject({
      anamnese: valores.anamnese,
      respostas: valores.respostas,
      paciente: valores.paciente,
    });
    expect(lido?.valores.medicamentos[0]?.meses).toEqual(valores.medicamentos[0]?.meses);
  });

  it('aguenta um rascunho de formulário antigo ou estranho', () => {
    expect(doConteudo({ conteudo: {} })).toBeUndefined();
    const valores = completarValores({
      paciente: { nome: 'Íris', pesoKg: 7 },
      medicamentos: [{ medicamentoId: 'x' }, null],
      exames: 'não',
    });
    expect(valores.paciente).toMatchObject({ nome: 'Íris', pesoKg: '' });
    expect(valores.medicamentos.map(({ medicamentoId, meses }) => [medicamentoId, meses.length])).toEqual([
      ['x', 6],
      ['', 6],
    ]);
    expect(valores.exames).toEqual([]);
  });
});
