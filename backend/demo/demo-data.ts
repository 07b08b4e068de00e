/**
 * The registered synthetic accounts: nobody in here exists, and every check digit is valid. TEST_DB_DATA_REGISTER.md is
 * generated from this module, and the browser tests sign in with it.
 */

interface Mes {
  readonly posologia: string;
  readonly quantidade: number;
}

interface Processo {
  /** What it is in the register for, pt-BR. */
  readonly cenario: string;
  /** CPF of one of the conta's pacientes. */
  readonly paciente: string;
  readonly cid: string;
  /** The rest of the body of `POST /api/processos`. */
  readonly corpo: {
    readonly anamnese: string;
    readonly tratou: boolean;
    readonly tratamentos_previos?: string;
    readonly preenchido_por: string;
    readonly documento_paciente: string;
    readonly medicamentos: readonly {
      readonly medicamento_id: string;
      readonly via: string;
      readonly meses: readonly Mes[];
    }[];
    readonly respostas?: object;
  };
  /** Issued once, on a date or so many days before the load. */
  readonly emissao?: {
    readonly data: string | { readonly diasAntes: number };
    readonly relatorio?: string;
    readonly exames?: readonly string[];
  };
}

export interface ContaDemo {
  readonly cenario: string;
  readonly email: string;
  readonly nome: string;
  /** Without it the account stands before the first gate. */
  readonly perfil?: object;
  readonly clinica?: object;
  /** Bodies of `POST /api/processos/pacientes`. */
  readonly pacientes: readonly { readonly cpf: string; readonly nome: string; readonly [campo: string]: unknown }[];
  readonly processos: readonly Processo[];
}

function meses(posologia: string, quantidade: number, outros: Readonly<Record<number, Mes>> = {}): readonly Mes[] {
  return Array.from({ length: 6 }, (_, mes) => outros[mes + 1] ?? { posologia, quantidade });
}

const ENDERECO = {
  cep: '01000-000',
  logradouro: 'Rua das Acácias',
  numero: '25',
  bairro: 'Centro',
  cidade: 'São Paulo',
  uf: 'SP',
} as const;

const MARINA = {
  nome: 'Marina Açucena Teste',
  cpf: '900.100.200-55',
  data_nascimento: '1988-05-17',
  sexo: 'F',
  nome_mae: 'Josefa Açucena Teste',
  peso_kg: 72,
  altura_cm: 165,
  incapaz: false,
  raca_cor: 'parda',
  telefones: ['(11) 93000-2000'],
  endereco: ENDERECO,
} as const;

const helena: ContaDemo = {
  cenario: 'Médica com perfil, clínica, pacientes, processos emitidos e um a vencer',
  email: 'helena.prado@exemplo.test',
  nome: 'Helena Prado Sintética',
  perfil: {
    nome: 'Helena Prado Sintética',
    crm: '111111',
    crm_uf: 'SP',
    cns: '700000000000013',
    especialidade: 'Neurologia',
  },
  clinica: {
    nome: 'Ambulatório Modelo Sul',
    cnes: '1234567',
    telefone: '(11) 3000-1000',
    cep: '01000-000',
    logradouro: 'Rua das Palmeiras',
    numero: '100',
    bairro: 'Centro',
    cidade: 'São Paulo',
    uf: 'SP',
  },
  pacientes: [
    MARINA,
    {
      ...MARINA,
      nome: 'Íris Gonçalves Teste',
      cpf: '900.100.503-96',
      data_nascimento: '1996-11-02',
      nome_mae: 'Dalva Gonçalves Teste',
      peso_kg: 58.5,
      altura_cm: 160,
      raca_cor: 'preta',
    },
    {
      ...MARINA,
      nome: 'Otávio Lins Teste',
      cpf: '900.101.210-80',
      data_nascimento: '1950-03-09',
      sexo: 'M',
      nome_mae: 'Alzira Lins Teste',
      peso_kg: 68,
      altura_cm: 171,
      raca_cor: 'branca',
      incapaz: true,
      nome_responsavel: 'Regina Lins Teste',
    },
  ],
  processos: [
    {
      cenario: 'Esclerose múltipla: EDSS, monitoramento do fingolimode, termo, relatório e exames',
      paciente: MARINA.cpf,
      cid: 'G35',
      corpo: {
        anamnese: 'Esclerose múltipla remitente-recorrente desde 2021. Dois surtos em 2025, com ≥ 2 lesões novas.',
        tratou: true,
        tratamentos_previos: 'Betainterferona 1a por 3 anos, com falha terapêutica.',
        preenchido_por: 'medico',
        documento_paciente: 'cpf',
        medicamentos: [
          { medicamento_id: 'fingolimode-0-5-mg-capsula', via: 'oral', meses: meses('1 cápsula ao dia', 28) },
        ],
        respostas: { edss: '3.5', edss_data: '2026-01-20' },
      },
      emissao: {
        data: '2026-01-31',
        relatorio: 'Paciente com dois surtos em 2025 apesar da primeira linha, sem contraindicação ao fingolimode.',
        exames: ['Hemograma completo', 'TGO e TGP', 'Sorologia para varicela-zóster'],
      },
    },
    {
      cenario: 'Epilepsia: receitas de controle especial e simples, lamotrigina titulada, aviso da Notificação B',
      paciente: '900.100.503-96',
      cid: 'G40.0',
      corpo: {
        anamnese: 'Epilepsia focal com crises semanais apesar de dois fármacos.',
        tratou: true,
        tratamentos_previos: 'Carbamazepina e fenitoína em doses máximas.',
        preenchido_por: 'medico',
        documento_paciente: 'cpf',
        medicamentos: [
          { medicamento_id: 'levetiracetam-750-mg-comprimido', via: 'oral', meses: meses('1 cp de 12/12 h', 60) },
          {
            medicamento_id: 'lamotrigina-100-mg-comprimido',
            via: 'oral',
            meses: meses('1 cp de 12/12 h', 60, {
              1: { posologia: '1/2 cp ao dia', quantidade: 15 },
              2: { posologia: '1 cp ao dia', quantidade: 30 },
            }),
          },
          {
            medicamento_id: 'clobazam-10-mg-comprimido',
            via: 'oral',
            meses: meses('1 cp/d', 30, {
              5: { posologia: '2 cp/d', quantidade: 60 },
              6: { posologia: '2 cp/d', quantidade: 60 },
            }),
          },
        ],
      },
      emissao: { data: '2026-08-30' },
    },
    {
      cenario: 'Doença de Alzheimer: MEEM e CDR, paciente incapaz com responsável, a vencer em poucas semanas',
      paciente: '900.101.210-80',
      cid: 'G30.1',
      corpo: {
        anamnese: 'Declínio cognitivo progressivo há três anos, com prejuízo das atividades diárias.',
        tratou: false,
        preenchido_por: 'responsavel',
        documento_paciente: 'cpf',
        medicamentos: [
          { medicamento_id: 'donepezila-10-mg-comprimido', via: 'oral', meses: meses('1 cp à noite', 30) },
        ],
        respostas: {
          meem: {
            orientacao_temporal: 3,
            orientacao_espacial: 4,
            memoria_imediata: 3,
            atencao_calculo: 1,
            evocacao: 0,
            nomeacao: 2,
            repeticao: 1,
            comando: 2,
            leitura: 1,
            frase: 1,
            desenho: 0,
          },
          meem_data: '2026-01-12',
          escolaridade_anos: 8,
          cdr: '1',
          cdr_data: '2026-01-12',
        },
      },
      emissao: { data: { diasAntes: 160 } },
    },
  ],
};

const rui: ContaDemo = {
  cenario: 'Outro médico com a mesma paciente (mesmo CPF): nada de um aparece para o outro',
  email: 'rui.castanho@exemplo.test',
  nome: 'Rui Castanho Sintético',
  perfil: {
    nome: 'Rui Castanho Sintético',
    crm: '222222',
    crm_uf: 'RJ',
    cns: '700000000000021',
    especialidade: 'Reumatologia',
    rqe: '33333',
  },
  clinica: {
    nome: 'Policlínica Modelo Norte',
    cnes: '7654321',
    telefone: '(21) 3000-2000',
    cep: '20000-000',
    logradouro: 'Avenida das Mangueiras',
    numero: 'S/N',
    bairro: 'Centro',
    cidade: 'Rio de Janeiro',
    uf: 'RJ',
  },
  pacientes: [{ ...MARINA, nome: 'Marina A. Teste', peso_kg: 70 }],
  processos: [],
};

const nova: ContaDemo = {
  cenario: 'Conta verificada sem perfil: para diante do primeiro portão',
  email: 'nova.medica@exemplo.test',
  nome: 'Bianca Torres Sintética',
  pacientes: [],
  processos: [],
};

/** One password for all of them: they hold nothing of anybody. */
export const DEMO = { senha: 'girassol-lento-87-azul', contas: [helena, rui, nova] } as const;
