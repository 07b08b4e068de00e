/**
 * What the form lacks, said at its field before anything is sent. The server checks again and has the last word;
 * this only lets the physician see it while typing.
 */
import { cnsValido, cpfValido, OBRIGATORIO, regras } from '@/shared/utils/validacao';
import { dataParaIso, digitos, hojeIso, idadeEmAnos } from '@/shared/utils/formatos';
import type { Aviso, MedicamentoDoCid, Protocolo } from '../services/tipos';
import { camposPedidos, escalasExigidas, faltasDaResposta, respondida, type Fase } from './escalas';
import { documentoEfetivo, textoParaNumero, type FormularioValores, type PacienteValores } from './formulario';
import { POR_LME, type LinhaDaGrade } from './grade';
import { especieDeReceita, nomeDoMedicamento } from './medicamentos';

export type Secao = 'paciente' | 'clinica' | 'prescricao' | 'protocolo' | 'documentos';

export const SECOES: readonly { id: Secao; titulo: string }[] = [
  { id: 'paciente', titulo: 'Paciente' },
  { id: 'clinica', titulo: 'Clínica e diagnóstico' },
  { id: 'prescricao', titulo: 'Prescrição' },
  { id: 'protocolo', titulo: 'Protocolo' },
  { id: 'documentos', titulo: 'Documentos' },
];

export interface Pendencia {
  field: string;
  message: string;
  secao: Secao;
  /** What it keeps from happening; what keeps the save keeps the issue too. */
  impede: 'salvar' | 'emitir';
}

/** What the catalogue says of the case. Before it arrives nothing is refused in its name. */
export interface Referencia {
  protocolo: Protocolo | undefined;
  /** More than one protocolo covers the CID: one must be chosen. */
  escolheProtocolo: boolean;
  ofertados: ReadonlyMap<string, MedicamentoDoCid>;
  fase: Fase;
}

export function pendencias(valores: FormularioValores, referencia: Referencia): Pendencia[] {
  return [
    ...faltasDoPaciente(valores.paciente).map((falta) => ({
      ...falta,
      field: `paciente.${falta.field}`,
      secao: 'paciente' as const,
      impede: 'salvar' as const,
    })),
    ...daClinica(valores, referencia),
    ...daPrescricao(valores.medicamentos),
    ...doProtocolo(valores, referencia),
    ...dosDocumentos(valores),
  ];
}

interface Falta {
  field: string;
  message: string;
}

/** Names of fields as in the patient alone: the edit page of the patient asks the same. */
export function faltasDoPaciente(paciente: PacienteValores): Falta[] {
  const faltas: Falta[] = [];
  const falta = (field: string, message: string = OBRIGATORIO) => faltas.push({ field, message });
  const confere = (field: string, resultado: true | string) => resultado !== true && falta(field, resultado);

  if (!paciente.nome.trim()) falta('nome');
  if (!digitos(paciente.cpf) && !digitos(paciente.cns)) falta('cpf', 'Informe o CPF ou o CNS do paciente.');
  confere('cpf', regras.cpf(paciente.cpf));
  confere('cns', regras.cns(paciente.cns));
  const nascimento = dataParaIso(paciente.dataNascimento);
  if (paciente.dataNascimento.trim() && !nascimento) falta('dataNascimento', 'Esta data não existe. Use DD/MM/AAAA.');
  if (nascimento && nascimento > hojeIso()) falta('dataNascimento', 'A data ainda não chegou: confira o ano.');
  if (!paciente.nomeMae.trim()) falta('nomeMae');
  medida(paciente.pesoKg, 0.3, 500, 2, (message) => falta('pesoKg', message));
  medida(paciente.alturaCm, 20, 272, 1, (message) => falta('alturaCm', message));
  if (!paciente.racaCor) falta('racaCor', 'Escolha a raça/cor informada pelo paciente.');
  if (paciente.racaCor === 'indigena' && !paciente.etnia.trim()) falta('etnia', 'Informe a etnia.');
  if (!paciente.incapaz) falta('incapaz', 'Diga se o paciente é incapaz.');
  if (paciente.incapaz === 'sim' && !paciente.nomeResponsavel.trim()) {
    falta('nomeResponsavel', 'Falta o responsável: o paciente foi marcado como incapaz.');
  }
  paciente.telefones.forEach((telefone, index) => confere(`telefones.${index}`, regras.telefone(telefone)));
  confere('email', regras.email(paciente.email));

  const { endereco } = paciente;
  if (!digitos(endereco.cep)) falta('endereco.cep');
  confere('endereco.cep', regras.cep(endereco.cep));
  for (const field of ['logradouro', 'numero', 'bairro', 'cidade', 'uf'] as const) {
    if (!endereco[field].trim()) falta(`endereco.${field}`);
  }
  return faltas;
}

function medida(texto: string, minimo: number, maximo: number, casas: number, falta: (message?: string) => void): void {
  if (!texto.trim()) return falta();
  const numero = textoParaNumero(texto);
  if (Number.isNaN(numero) || numero < minimo || numero > maximo) {
    falta(`Use um número de ${String(minimo).replace('.', ',')} a ${maximo}.`);
  } else if (Number(numero.toFixed(casas)) !== numero) {
    falta(casas === 1 ? 'Use até uma casa decimal.' : 'Use até duas casas decimais.');
  }
}

function daClinica(valores: FormularioValores, { escolheProtocolo, protocolo }: Referencia): Pendencia[] {
  const faltas: Falta[] = [];
  const falta = (field: string, message: string = OBRIGATORIO) => faltas.push({ field, message });

  if (!valores.emissorId) falta('emissorId', 'Escolha a clínica que emite.');
  if (escolheProtocolo && !protocolo) falta('protocoloId', 'Este CID tem mais de um protocolo: escolha um.');
  if (!valores.anamnese.trim()) falta('anamnese', 'Escreva a anamnese: é o item 11 do LME.');
  if (!valores.tratou) falta('tratou', 'Diga se houve tratamento prévio.');
  if (valores.tratou === 'sim' && !valores.tratamentosPrevios.trim()) {
    falta('tratamentosPrevios', 'Relate os tratamentos: foi marcado que houve.');
  }
  return faltas.map((item) => ({ ...item, secao: 'clinica', impede: 'salvar' }));
}

function daPrescricao(linhas: readonly LinhaDaGrade[]): Pendencia[] {
  const faltas: Falta[] = [];
  const falta = (field: string, message: string = OBRIGATORIO) => faltas.push({ field, message });
  if (linhas.length === 0) falta('medicamentos', 'Prescreva pelo menos um medicamento.');

  const vistos = new Set<string>();
  linhas.forEach(({ medicamentoId, via, meses }, linha) => {
    const path = `medicamentos.${linha}`;
    if (!medicamentoId) falta(`${path}.medicamentoId`, 'Escolha o medicamento.');
    else if (vistos.has(medicamentoId)) {
      falta(`${path}.medicamentoId`, 'Este medicamento já está em outra linha: junte as duas em uma só.');
    }
    vistos.add(medicamentoId);
    if (!via.trim()) falta(`${path}.via`, 'Informe a via.');
    meses.forEach(({ posologia, quantidade }, mes) => {
      const numero = textoParaNumero(quantidade);
      if (!quantidade.trim()) falta(`${path}.meses.${mes}.quantidade`, `Informe a quantidade do ${mes + 1}º mês.`);
      else if (!Number.isInteger(numero) || numero > 9999) {
        falta(`${path}.meses.${mes}.quantidade`, `Use um número inteiro até 9999 no ${mes + 1}º mês.`);
      }
      if (!posologia.trim() && numero !== 0) {
        falta(`${path}.meses.${mes}.posologia`, `Informe a posologia do ${mes + 1}º mês.`);
      }
    });
    if (meses.every(({ quantidade }) => textoParaNumero(quantidade) === 0)) {
      falta(`${path}.meses.0.quantidade`, 'Informe a quantidade de pelo menos um mês, ou retire o medicamento.');
    }
  });
  return faltas.map((item) => ({ ...item, secao: 'prescricao', impede: 'salvar' }));
}

function doProtocolo(valores: FormularioValores, { protocolo, ofertados, fase }: Referencia): Pendencia[] {
  if (!protocolo) return [];
  const substancias = substanciasPrescritas(valores.medicamentos, ofertados);
  const exigidas = escalasExigidas(protocolo, substancias, fase);
  const anos = valores.respostas['escolaridade_anos'];
  const anosRuins =
    typeof anos === 'string' && anos.trim() !== '' && !(/^\d+$/.test(anos.trim()) && Number(anos) <= 30);
  const escolaridade: Pendencia[] = anosRuins
    ? [
        {
          field: 'respostas.escolaridade_anos',
          message: 'Use anos inteiros de estudo, de 0 a 30.',
          secao: 'protocolo',
          impede: 'salvar',
        },
      ]
    : [];
  const escalas = camposPedidos(protocolo, substancias, fase).flatMap((campo): Pendencia[] => {
    const resposta = valores.respostas[campo.nome];
    if (respondida(resposta)) {
      const data = valores.respostas[`${campo.nome}_data`];
      const dataRuim = typeof data === 'string' && data.trim() && !dataParaIso(data);
      return [
        ...faltasDaResposta(campo, resposta),
        ...(dataRuim
          ? [{ field: `respostas.${campo.nome}_data`, message: 'Esta data não existe. Use DD/MM/AAAA.' }]
          : []),
      ].map((item) => ({ ...item, secao: 'protocolo', impede: 'salvar' }));
    }
    if (!exigidas.has(campo.nome)) return [];
    const message = `Falta a escala ${campo.nome.toUpperCase()}: o protocolo a pede e ela não tem valor padrão.`;
    return [{ field: `respostas.${campo.nome}`, message, secao: 'protocolo', impede: 'salvar' }];
  });
  return [...escalas, ...escolaridade];
}

function dosDocumentos(valores: FormularioValores): Pendencia[] {
  const salvar: Falta[] = [];
  const emitir: Falta[] = [];

  if (valores.preenchidoPor === 'responsavel' && !valores.paciente.nomeResponsavel.trim()) {
    salvar.push({ field: 'preenchidoPor', message: 'Falta o nome do responsável: informe-o em Paciente.' });
  }
  if (valores.preenchidoPor === 'outro') {
    if (!valores.preenchidoPorNome.trim()) salvar.push({ field: 'preenchidoPorNome', message: 'Diga quem preenche.' });
    if (!valores.preenchidoPorCpf.trim()) salvar.push({ field: 'preenchidoPorCpf', message: OBRIGATORIO });
    else if (!cpfValido(valores.preenchidoPorCpf)) {
      salvar.push({ field: 'preenchidoPorCpf', message: 'Este CPF não confere. Verifique os dígitos.' });
    }
  }
  const documento = documentoEfetivo(valores);
  const temDocumento = documento === 'cpf' ? cpfValido(valores.paciente.cpf) : cnsValido(valores.paciente.cns);
  if (!temDocumento && (digitos(valores.paciente.cpf) || digitos(valores.paciente.cns))) {
    salvar.push({
      field: 'documentoPaciente',
      message: `O paciente não tem ${documento.toUpperCase()}: escolha o outro.`,
    });
  }
  if (!dataParaIso(valores.data)) emitir.push({ field: 'data', message: 'Informe a data como DD/MM/AAAA.' });
  if (valores.pedeRelatorio && !valores.relatorio.trim()) {
    emitir.push({ field: 'relatorio', message: 'O relatório foi pedido: escreva o texto ou desmarque.' });
  }
  if (valores.pedeExames && valores.exames.every((exame) => !exame.trim())) {
    emitir.push({ field: 'exames.0', message: 'Os exames foram pedidos: escreva pelo menos um ou desmarque.' });
  }
  return [
    ...salvar.map((item): Pendencia => ({ ...item, secao: 'documentos', impede: 'salvar' })),
    ...emitir.map((item): Pendencia => ({ ...item, secao: 'documentos', impede: 'emitir' })),
  ];
}

export function substanciasPrescritas(
  linhas: readonly LinhaDaGrade[],
  ofertados: ReadonlyMap<string, MedicamentoDoCid>,
): string[] {
  return linhas.flatMap(({ medicamentoId }) => {
    const medicamento = ofertados.get(medicamentoId);
    return medicamento ? [medicamento.substancia] : [];
  });
}

const SIGTAP = 'SIGTAP, competência do catálogo';

/** What does not keep the packet from being issued but may make it come back. */
export function avisosLocais(valores: FormularioValores, { ofertados }: Referencia): Aviso[] {
  const avisos: Aviso[] = [];
  const nascimento = dataParaIso(valores.paciente.dataNascimento);
  const meses = nascimento ? idadeEmMeses(nascimento) : undefined;

  for (const linha of valores.medicamentos) {
    const medicamento = ofertados.get(linha.medicamentoId);
    if (!medicamento) continue;
    const nome = nomeDoMedicamento(medicamento);
    const avisa = (codigo: string, mensagem: string, fonte: string) =>
      avisos.push({ codigo: `${codigo}:${medicamento.id}`, mensagem, fonte });

    if (!medicamento.vigente) avisa('nao_vigente', `${nome} não é mais aceito para este CID.`, SIGTAP);
    if (especieDeReceita(medicamento) === 'notificacao') {
      avisa(
        'notificacao',
        `${nome} exige Notificação de Receita (lista ${medicamento.lista_344}). Leve o talonário: o pacote traz a receita simples.`,
        'Portaria SVS/MS 344/1998',
      );
    }
    const maximo = medicamento.quantidadeMaxima;
    const acima = linha.meses.findIndex(({ quantidade }) => maximo !== null && textoParaNumero(quantidade) > maximo);
    if (acima >= 0)
      avisa('acima_do_maximo', `${nome}: o ${acima + 1}º mês passa do máximo mensal de ${maximo}.`, SIGTAP);
    if (meses !== undefined && foraDaIdade(medicamento, meses)) {
      avisa('fora_da_idade', `${nome} não é aceito na idade do paciente.`, SIGTAP);
    }
  }
  if (valores.medicamentos.length === POR_LME) {
    avisos.push({
      codigo: 'seis_medicamentos',
      mensagem: 'Alguns estados aceitam só cinco medicamentos por LME.',
      fonte: 'Prática dos estados',
    });
  }
  return avisos;
}

function foraDaIdade({ idadeMinimaMeses, idadeMaximaMeses }: MedicamentoDoCid, meses: number): boolean {
  return (
    (idadeMinimaMeses !== null && meses < idadeMinimaMeses) || (idadeMaximaMeses !== null && meses > idadeMaximaMeses)
  );
}

function idadeEmMeses(nascimento: string, hoje: string = hojeIso()): number {
  const anos = idadeEmAnos(nascimento, hoje);
  const [, mesNascimento = 0, diaNascimento = 0] = nascimento.split('-').map(Number);
  const [, mes = 0, dia = 0] = hoje.split('-').map(Number);
  const alem = (mes - mesNascimento + 12) % 12;
  const resto = alem === 0 && dia < diaNascimento ? 11 : dia < diaNascimento ? alem - 1 : alem;
  return anos * 12 + resto;
}

export type EstadoDaSecao = 'vazia' | 'incompleta' | 'pronta' | 'nada';

/** `vazia`: untouched; `nada`: this case asks nothing there. */
export function estadoDasSecoes(
  valores: FormularioValores,
  referencia: Referencia,
  faltas: readonly Pendencia[] = pendencias(valores, referencia),
): Record<Secao, EstadoDaSecao> {
  const tocada: Record<Secao, boolean> = {
    paciente: Boolean(valores.paciente.nome.trim()),
    clinica: Boolean(valores.anamnese.trim() || valores.tratou),
    prescricao: valores.medicamentos.length > 0,
    protocolo: Object.values(valores.respostas).some(respondida),
    documentos: true,
  };
  const substancias = substanciasPrescritas(valores.medicamentos, referencia.ofertados);
  const semCampos = camposPedidos(referencia.protocolo, substancias, referencia.fase).length === 0;
  const estado = (secao: Secao): EstadoDaSecao => {
    if (secao === 'protocolo' && semCampos) return 'nada';
    if (faltas.every((falta) => falta.secao !== secao)) return 'pronta';
    return tocada[secao] ? 'incompleta' : 'vazia';
  };
  return Object.fromEntries(SECOES.map(({ id }) => [id, estado(id)])) as Record<Secao, EstadoDaSecao>;
}
