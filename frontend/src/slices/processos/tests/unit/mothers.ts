/** Synthetic people and facts with valid check digits; a test names only what matters to it. */
import { formularioVazio, type FormularioValores } from '../../utils/formulario';
import { linhaVazia, type LinhaDaGrade } from '../../utils/grade';
import type { Referencia } from '../../utils/completude';
import type {
  CampoDoProtocolo,
  Doenca,
  DocumentoDoProtocolo,
  DocumentoDoHistorico,
  MedicamentoDoCid,
  Paciente,
  Processo,
  Protocolo,
} from '../../services/tipos';

export function umPaciente(partes: Partial<Paciente> = {}): Paciente {
  return {
    id: '0193f6c0-7a00-7000-8000-000000000001',
    versao: 3,
    nome: 'Marina Açucena Teste',
    cpf: '90010020055',
    cns: null,
    dataNascimento: '1985-04-12',
    sexo: 'F',
    nomeMae: 'Josefa Açucena Teste',
    pesoKg: 72,
    alturaCm: 165,
    incapaz: false,
    nomeResponsavel: null,
    racaCor: 'parda',
    etnia: null,
    telefones: ['11930001000'],
    email: null,
    endereco: {
      cep: '01000000',
      logradouro: 'Rua das Acácias',
      numero: '10',
      bairro: 'Centro',
      cidade: 'São Paulo',
      uf: 'SP',
    },
    criadoEm: '2026-01-31T12:00:00Z',
    atualizadoEm: '2026-01-31T12:00:00Z',
    ...partes,
  };
}

export function umMedicamento(partes: Partial<MedicamentoDoCid> = {}): MedicamentoDoCid {
  return {
    id: 'fingolimode-0-5-mg-capsula',
    nome: 'fingolimode',
    dosagem: '0,5 mg',
    apresentacao: 'cápsula',
    substancia: 'fingolimode',
    lista344: null,
    receita344: null,
    origem: 'protocolo',
    vigente: true,
    quantidadeMaxima: 31,
    idadeMinimaMeses: null,
    idadeMaximaMeses: null,
    sexo: null,
    ...partes,
  };
}

export function umCampo(partes: Partial<CampoDoProtocolo> = {}): CampoDoProtocolo {
  return {
    nome: 'edss',
    rotulo: 'EDSS – Escala Expandida do Estado de Incapacidade',
    tipo: 'opcao',
    opcoes: ['0', '1.0', '1.5', '3.5'].map((valor) => ({ valor, rotulo: valor.replace('.', ',') })),
    itens: [],
    minimo: null,
    maximo: null,
    fases: ['solicitacao', 'renovacao'],
    substancias: null,
    ...partes,
  };
}

export const LANSS = umCampo({
  nome: 'lanss',
  rotulo: 'LANSS – Escala de dor neuropática',
  tipo: 'itens',
  opcoes: [],
  itens: [
    { nome: 'q1', rotulo: 'Formigamento', maximo: 5, binario: true },
    { nome: 'q2', rotulo: 'Pele alterada', maximo: 5, binario: true },
  ],
});

export const EVA = umCampo({ nome: 'eva', rotulo: 'EVA', tipo: 'inteiro', opcoes: [], minimo: 0, maximo: 10 });

/** A paper that the protocolo asks for: by default the EDSS, on a first request, whatever the drug. */
export function umaExigencia(partes: Partial<DocumentoDoProtocolo> = {}): DocumentoDoProtocolo {
  return {
    fase: 'solicitacao',
    tipo: 'escala',
    descricao: 'EDSS a cada solicitação',
    escala: 'edss',
    substancias: null,
    condicao: null,
    obrigatoriedade: 'obrigatorio',
    grupoAlternativa: null,
    periodicidade: null,
    validadeMeses: null,
    fonte: 'PCDT',
    certeza: null,
    ...partes,
  };
}

export function umProtocolo(partes: Partial<Protocolo> = {}): Protocolo {
  return {
    id: 'esclerose-multipla',
    nome: 'Esclerose múltipla',
    portaria: 'Portaria Conjunta 8/2024',
    atualizadoEm: '2024-01-01',
    medicamentos: [umMedicamento()],
    documentos: [umaExigencia()],
    campos: [umCampo()],
    regras: [],
    ...partes,
  };
}

export function umaDoenca(partes: Partial<Doenca> = {}): Doenca {
  return {
    cid: 'G35',
    nome: 'Esclerose múltipla',
    protocolos: [umProtocolo()],
    medicamentosSemProtocolo: [],
    ...partes,
  };
}

export function umaReferencia(partes: Partial<Referencia> = {}): Referencia {
  return {
    cid: 'G35',
    protocolo: umProtocolo(),
    escolheProtocolo: false,
    ofertados: new Map([[umMedicamento().id, umMedicamento()]]),
    fase: 'solicitacao',
    ...partes,
  };
}

export function umaLinha(
  meses: [posologia: string, quantidade: string][] = [],
  medicamentoId = umMedicamento().id,
): LinhaDaGrade {
  const vazia = linhaVazia(medicamentoId, 'oral');
  const ultimo = meses.at(-1) ?? ['1 cápsula ao dia', '28'];
  return {
    ...vazia,
    meses: vazia.meses.map((_, index) => {
      const [posologia, quantidade] = meses[index] ?? ultimo;
      return { posologia, quantidade };
    }),
  };
}

/** Complete: nothing keeps it from being saved and issued. */
export function umFormulario(partes: Partial<FormularioValores> = {}): FormularioValores {
  return {
    ...formularioVazio(),
    paciente: {
      nome: 'Marina Açucena Teste',
      cpf: '900.100.200-55',
      cns: '',
      dataNascimento: '12/04/1985',
      sexo: 'F',
      nomeMae: 'Josefa Açucena Teste',
      pesoKg: '72',
      alturaCm: '165',
      incapaz: 'nao',
      nomeResponsavel: '',
      racaCor: 'parda',
      etnia: '',
      telefones: ['(11) 93000-1000', ''],
      email: '',
      endereco: {
        cep: '01000-000',
        logradouro: 'Rua das Acácias',
        numero: '10',
        complemento: '',
        bairro: 'Centro',
        cidade: 'São Paulo',
        uf: 'SP',
      },
    },
    emissorId: '0193f6c0-7a00-7000-8000-0000000000e1',
    anamnese: 'Surtos em 2024 e 2025; lesões novas na ressonância.',
    tratou: 'nao',
    medicamentos: [umaLinha()],
    respostas: { edss: '3.5' },
    data: '31/01/2026',
    ...partes,
  };
}

export function umProcesso(partes: Partial<Processo> = {}): Processo {
  return {
    id: '0193f6c0-7a00-7000-8000-0000000000a1',
    versao: 2,
    pacienteId: umPaciente().id,
    paciente: umPaciente(),
    cid: 'G35',
    doencaNome: 'Esclerose múltipla',
    emissorId: '0193f6c0-7a00-7000-8000-0000000000e1',
    protocoloId: 'esclerose-multipla',
    protocoloNome: 'Esclerose múltipla',
    primeiraVez: null,
    anamnese: 'Surtos em 2024 e 2025; lesões novas na ressonância.',
    tratou: false,
    tratamentosPrevios: null,
    preenchidoPor: 'medico',
    preenchidoPorNome: null,
    preenchidoPorCpf: null,
    imprimirCampos19a22: true,
    documentoPaciente: 'cpf',
    politicaDatas: '30_dias',
    medicamentos: [
      {
        ...umMedicamento(),
        medicamentoId: umMedicamento().id,
        via: 'oral',
        meses: Array.from({ length: 6 }, () => ({ posologia: '1 cápsula ao dia', quantidade: 28 })),
      },
    ],
    respostas: { edss: '3.5' },
    criadoEm: '2026-01-31T12:00:00Z',
    atualizadoEm: '2026-01-31T12:00:00Z',
    ...partes,
  };
}

export function umDocumento(partes: Partial<DocumentoDoHistorico> = {}): DocumentoDoHistorico {
  return {
    id: '0193f6c0-7a00-7000-8000-0000000000d1',
    processoId: umProcesso().id,
    catalogo: null,
    renovacaoId: null,
    processoVersao: 2,
    data: '2026-01-31',
    primeiraVez: true,
    documentos: [
      { tipo: 'lme', titulo: 'LME', paginas: 1, motivo: 'Sempre' },
      { tipo: 'receita', titulo: 'Receita, mês 1', paginas: 1, motivo: 'Uma por mês' },
    ],
    avisos: [],
    sha256: 'ab'.repeat(32),
    bytes: 1000,
    url: '/api/pdf/documentos/0193f6c0-7a00-7000-8000-0000000000d1',
    criadoEm: '2026-01-31T12:00:00Z',
    ...{ emitidoPor: 'u1', emitidoPorNome: 'Helena Prado' },
    ...partes,
  };
}
