/** The form mirrors the screen: everything a text or a choice, `''` while nothing was said. The request is built on save. */
import { imprimePorPadrao } from '@autocusto/dominio/processos/processo-completude.ts';
import { formatarCep, formatarCns, formatarCpf, formatarData, formatarTelefone } from '@/shared/utils/formatos';
import { digitos, hojeIso, isoDoTexto, textoParaNumero } from '@/shared/utils/formatos';
import type {
  AbrirProcessoCorpo,
  Cadastro,
  ConteudoCorpo,
  DocumentoPaciente,
  EmissaoCorpo,
  Paciente,
  PacienteCorpo,
  PedidoCorpo,
  PoliticaDatas,
  PreenchidoPor,
  Processo,
  RacaCor,
} from '../services/tipos';
import { linhaVazia, type LinhaDaGrade } from './grade';
import { respostasDaApi, respostasParaApi, type RespostasDoFormulario } from './escalas';

export type SimNao = '' | 'sim' | 'nao';

export interface PacienteValores {
  nome: string;
  cpf: string;
  cns: string;
  dataNascimento: string;
  sexo: '' | 'M' | 'F';
  nomeMae: string;
  pesoKg: string;
  alturaCm: string;
  incapaz: SimNao;
  nomeResponsavel: string;
  racaCor: '' | RacaCor;
  etnia: string;
  telefones: [string, string];
  email: string;
  endereco: {
    cep: string;
    logradouro: string;
    numero: string;
    complemento: string;
    bairro: string;
    cidade: string;
    uf: string;
  };
}

export interface FormularioValores {
  paciente: PacienteValores;
  emissorId: string;
  protocoloId: string;
  /** '': what the history says. */
  primeiraVez: SimNao;
  anamnese: string;
  tratou: SimNao;
  tratamentosPrevios: string;
  preenchidoPor: PreenchidoPor;
  preenchidoPorNome: string;
  preenchidoPorCpf: string;
  /** '': only when the medico fills. */
  imprimirCampos19a22: SimNao;
  /** '': the CPF where there is one. */
  documentoPaciente: '' | DocumentoPaciente;
  politicaDatas: PoliticaDatas;
  medicamentos: LinhaDaGrade[];
  respostas: RespostasDoFormulario;
  data: string;
  pedeRelatorio: boolean;
  relatorio: string;
  pedeExames: boolean;
  exames: string[];
}

const TODOS: Record<keyof FormularioValores, true> = {
  paciente: true,
  emissorId: true,
  protocoloId: true,
  primeiraVez: true,
  anamnese: true,
  tratou: true,
  tratamentosPrevios: true,
  preenchidoPor: true,
  preenchidoPorNome: true,
  preenchidoPorCpf: true,
  imprimirCampos19a22: true,
  documentoPaciente: true,
  politicaDatas: true,
  medicamentos: true,
  respostas: true,
  data: true,
  pedeRelatorio: true,
  relatorio: true,
  pedeExames: true,
  exames: true,
};

/** Every name of the form: the compiler misses none. */
export const NOMES = Object.keys(TODOS) as (keyof FormularioValores)[];

/** What a form is about and what it was read from; travels in the draft beside the values. */
export interface Caso {
  cid: string;
  doencaNome: string;
  pacienteId?: string;
  pacienteVersao?: number;
  processoId?: string;
  processoVersao?: number;
}

export function pacienteVazio(): PacienteValores {
  return {
    nome: '',
    cpf: '',
    cns: '',
    dataNascimento: '',
    sexo: '',
    nomeMae: '',
    pesoKg: '',
    alturaCm: '',
    incapaz: '',
    nomeResponsavel: '',
    racaCor: '',
    etnia: '',
    telefones: ['', ''],
    email: '',
    endereco: { cep: '', logradouro: '', numero: '', complemento: '', bairro: '', cidade: '', uf: '' },
  };
}

export function formularioVazio(): FormularioValores {
  return {
    paciente: pacienteVazio(),
    emissorId: '',
    protocoloId: '',
    primeiraVez: '',
    anamnese: '',
    tratou: '',
    tratamentosPrevios: '',
    preenchidoPor: 'medico',
    preenchidoPorNome: '',
    preenchidoPorCpf: '',
    imprimirCampos19a22: '',
    documentoPaciente: '',
    politicaDatas: '30_dias',
    medicamentos: [],
    respostas: {},
    data: formatarData(hojeIso()),
    pedeRelatorio: false,
    relatorio: '',
    pedeExames: false,
    exames: [],
  };
}

export function pacienteParaValores(paciente: Cadastro): PacienteValores {
  const { endereco } = paciente;
  return {
    nome: paciente.nome,
    cpf: formatarCpf(paciente.cpf ?? ''),
    cns: formatarCns(paciente.cns ?? ''),
    dataNascimento: formatarData(paciente.dataNascimento),
    sexo: paciente.sexo === 'M' || paciente.sexo === 'F' ? paciente.sexo : '',
    nomeMae: paciente.nomeMae,
    pesoKg: numeroParaTexto(paciente.pesoKg),
    alturaCm: numeroParaTexto(paciente.alturaCm),
    incapaz: paraSimNao(paciente.incapaz),
    nomeResponsavel: paciente.nomeResponsavel ?? '',
    racaCor: paciente.racaCor,
    etnia: paciente.etnia ?? '',
    telefones: [formatarTelefone(paciente.telefones[0] ?? ''), formatarTelefone(paciente.telefones[1] ?? '')],
    email: paciente.email ?? '',
    endereco: {
      cep: formatarCep(endereco.cep),
      logradouro: endereco.logradouro,
      numero: endereco.numero,
      complemento: endereco.complemento ?? '',
      bairro: endereco.bairro,
      cidade: endereco.cidade,
      uf: endereco.uf,
    },
  };
}

export function processoParaValores(processo: Processo): FormularioValores {
  const imprimirPadrao = imprimePorPadrao(processo.preenchidoPor);
  return {
    ...formularioVazio(),
    paciente: pacienteParaValores(processo.paciente),
    emissorId: processo.emissorId,
    protocoloId: processo.protocoloId ?? '',
    primeiraVez: paraSimNao(processo.primeiraVez),
    anamnese: processo.anamnese,
    tratou: paraSimNao(processo.tratou),
    tratamentosPrevios: processo.tratamentosPrevios ?? '',
    preenchidoPor: processo.preenchidoPor,
    preenchidoPorNome: processo.preenchidoPorNome ?? '',
    preenchidoPorCpf: formatarCpf(processo.preenchidoPorCpf ?? ''),
    imprimirCampos19a22:
      processo.imprimirCampos19a22 === imprimirPadrao ? '' : paraSimNao(processo.imprimirCampos19a22),
    documentoPaciente: processo.documentoPaciente,
    politicaDatas: processo.politicaDatas,
    medicamentos: processo.medicamentos.map(({ medicamentoId, via, meses }) => ({
      ...linhaVazia(medicamentoId, via),
      meses: meses.map(({ posologia, quantidade }) => ({ posologia, quantidade: String(quantidade) })),
    })),
    respostas: respostasDaApi(processo.respostas),
  };
}

/** Fields of the patient as the API takes them; what is blank and optional is left out. */
export function pacienteParaCorpo(valores: PacienteValores): PacienteCorpo {
  const { endereco } = valores;
  const telefones = valores.telefones.map(digitos).filter(Boolean);
  return {
    nome: valores.nome,
    ...preenchido('cpf', digitos(valores.cpf)),
    ...preenchido('cns', digitos(valores.cns)),
    ...preenchido('dataNascimento', isoDoTexto(valores.dataNascimento)),
    ...(valores.sexo && { sexo: valores.sexo }),
    nomeMae: valores.nomeMae,
    ...(valores.pesoKg.trim() && { pesoKg: textoParaNumero(valores.pesoKg) }),
    ...(valores.alturaCm.trim() && { alturaCm: textoParaNumero(valores.alturaCm) }),
    ...(valores.incapaz && { incapaz: valores.incapaz === 'sim' }),
    ...preenchido('nomeResponsavel', valores.nomeResponsavel),
    ...(valores.racaCor && { racaCor: valores.racaCor }),
    ...preenchido('etnia', valores.etnia),
    ...(telefones.length > 0 && { telefones }),
    ...preenchido('email', valores.email.trim()),
    endereco: {
      cep: digitos(endereco.cep),
      logradouro: endereco.logradouro,
      numero: endereco.numero,
      ...preenchido('complemento', endereco.complemento),
      bairro: endereco.bairro,
      cidade: endereco.cidade,
      uf: endereco.uf,
    },
  } as PacienteCorpo; // of an incomplete form an incomplete body, which the domain refuses by field
}

/** Everything but the patient, which is stored or sent inline. */
export function conteudoParaCorpo(valores: FormularioValores): ConteudoCorpo {
  const outro = valores.preenchidoPor === 'outro';
  return {
    emissorId: valores.emissorId,
    ...preenchido('protocoloId', valores.protocoloId),
    ...(valores.primeiraVez && { primeiraVez: valores.primeiraVez === 'sim' }),
    anamnese: valores.anamnese,
    ...(valores.tratou && { tratou: valores.tratou === 'sim' }),
    ...preenchido('tratamentosPrevios', valores.tratamentosPrevios),
    preenchidoPor: valores.preenchidoPor,
    ...preenchido('preenchidoPorNome', valores.preenchidoPorNome),
    ...(outro && preenchido('preenchidoPorCpf', digitos(valores.preenchidoPorCpf))),
    ...(valores.imprimirCampos19a22 && { imprimirCampos19a22: valores.imprimirCampos19a22 === 'sim' }),
    documentoPaciente: documentoEfetivo(valores),
    politicaDatas: valores.politicaDatas,
    medicamentos: valores.medicamentos.map(({ medicamentoId, via, meses }) => ({
      medicamentoId,
      via,
      meses: meses.map(({ posologia, quantidade }) => ({ posologia, quantidade: textoParaNumero(quantidade) })),
    })),
    respostas: respostasParaApi(valores.respostas),
  } as ConteudoCorpo; // as above
}

export function abrirParaCorpo(valores: FormularioValores, caso: Caso): AbrirProcessoCorpo {
  return {
    ...(caso.pacienteId ? { pacienteId: caso.pacienteId } : { paciente: pacienteParaCorpo(valores.paciente) }),
    cid: caso.cid,
    ...conteudoParaCorpo(valores),
  };
}

export function emissaoParaCorpo(valores: FormularioValores): EmissaoCorpo {
  return {
    data: isoDoTexto(valores.data),
    ...(valores.pedeRelatorio && { relatorio: valores.relatorio }),
    ...(valores.pedeExames && { exames: valores.exames.map((exame) => exame.trim()).filter(Boolean) }),
  };
}

/** What stands in the form, to be asked about before it is saved. */
export function pedidoParaCorpo(valores: FormularioValores, { cid, processoId }: Caso): PedidoCorpo {
  return {
    ...(processoId && { processoId }),
    paciente: pacienteParaCorpo(valores.paciente),
    cid,
    ...conteudoParaCorpo(valores),
    ...emissaoParaCorpo(valores),
  };
}

/** Item 21: what was chosen, or the CPF where there is one. */
export function documentoEfetivo(
  valores: Pick<FormularioValores, 'documentoPaciente' | 'paciente'>,
): DocumentoPaciente {
  if (valores.documentoPaciente) return valores.documentoPaciente;
  return digitos(valores.paciente.cpf) || !digitos(valores.paciente.cns) ? 'cpf' : 'cns';
}

/** Items 19 to 22: what was chosen, or only when the medico fills them. */
export function imprimeCampos(valores: Pick<FormularioValores, 'imprimirCampos19a22' | 'preenchidoPor'>): boolean {
  return valores.imprimirCampos19a22 === ''
    ? imprimePorPadrao(valores.preenchidoPor)
    : valores.imprimirCampos19a22 === 'sim';
}

export function numeroParaTexto(numero: number): string {
  return String(numero).replace('.', ',');
}

export function pacienteMudou(valores: PacienteValores, guardado: Paciente): boolean {
  const antes = pacienteParaCorpo(pacienteParaValores(guardado));
  return JSON.stringify(pacienteParaCorpo(valores)) !== JSON.stringify(antes);
}

/** A draft as it comes back: any part may be missing or of an older form. What is known is kept, the rest is blank. */
export function completarValores(guardado: unknown): FormularioValores {
  const vazio = formularioVazio();
  const valores = mesclar(vazio, guardado) as FormularioValores;
  const linhas = (guardado as { medicamentos?: unknown } | undefined)?.medicamentos;
  return { ...valores, medicamentos: Array.isArray(linhas) ? linhas.map(completarLinha) : [] };
}

function completarLinha(guardada: unknown): LinhaDaGrade {
  const vazia = linhaVazia();
  const { medicamentoId, via } = mesclar({ medicamentoId: '', via: '' }, guardada) as LinhaDaGrade;
  const lidos = (guardada as { meses?: unknown } | null)?.meses;
  const meses = vazia.meses.map((mes, index) => mesclar(mes, Array.isArray(lidos) ? lidos[index] : undefined));
  return { ...vazia, medicamentoId, via, meses: meses as LinhaDaGrade['meses'] };
}

function mesclar(modelo: unknown, guardado: unknown): unknown {
  if (Array.isArray(modelo)) {
    if (!Array.isArray(guardado)) return modelo;
    return modelo.length > 0 ? modelo.map((item, index) => mesclar(item, guardado[index])) : guardado;
  }
  if (modelo !== null && typeof modelo === 'object') {
    if (guardado === null || typeof guardado !== 'object' || Array.isArray(guardado)) return modelo;
    const origem = guardado as Record<string, unknown>;
    if (Object.keys(modelo).length === 0) return origem;
    return Object.fromEntries(Object.entries(modelo).map(([key, value]) => [key, mesclar(value, origem[key])]));
  }
  return typeof guardado === typeof modelo ? guardado : modelo;
}

function paraSimNao(valor: boolean | null): SimNao {
  if (valor === null) return '';
  return valor ? 'sim' : 'nao';
}

function preenchido<K extends string>(key: K, valor: string | undefined): { [P in K]?: string } {
  return valor?.trim() ? ({ [key]: valor } as { [P in K]: string }) : {};
}
