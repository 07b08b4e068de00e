/** Synthetic people and places; their check digits close. */

export const CLINICA = {
  nome: 'Ambulatório Modelo Sul',
  cnes: '1234567',
  telefone: '1130001000',
  cep: '01000000',
  logradouro: 'Rua das Palmeiras',
  numero: '100',
  bairro: 'Centro',
  cidade: 'São Paulo',
  uf: 'SP',
};

export const MARINA = {
  nome: 'Marina Açucena Teste',
  cpf: '90010020055',
  nomeMae: 'Josefa Açucena Teste',
  nascimento: '12/04/1985',
  peso: '72',
  altura: '165',
  raca: 'parda',
  incapaz: 'nao',
  cep: '01001000',
  logradouro: 'Rua das Acácias',
  numero: '10',
  bairro: 'Sé',
  cidade: 'São Paulo',
  uf: 'SP',
  telefone: '11930001000',
} as const;

/** What `POST /api/processos` takes, but for the emissor. */
export const PROCESSO_DA_MARINA = {
  paciente: {
    nome: MARINA.nome,
    cpf: MARINA.cpf,
    nome_mae: MARINA.nomeMae,
    data_nascimento: '1985-04-12',
    peso_kg: 72,
    altura_cm: 165,
    incapaz: false,
    raca_cor: MARINA.raca,
    telefones: [MARINA.telefone],
    endereco: {
      cep: MARINA.cep,
      logradouro: MARINA.logradouro,
      numero: MARINA.numero,
      bairro: MARINA.bairro,
      cidade: MARINA.cidade,
      uf: MARINA.uf,
    },
  },
  cid: 'G35',
  anamnese: 'Surtos em 2024 e 2025; lesões novas na ressonância.',
  tratou: false,
  preenchido_por: 'medico',
  documento_paciente: 'cpf',
  medicamentos: [
    {
      medicamento_id: 'fingolimode-0-5-mg-capsula',
      via: 'oral',
      meses: Array.from({ length: 6 }, () => ({ posologia: '1 cápsula ao dia', quantidade: 28 })),
    },
  ],
  respostas: { edss: '3.5', edss_data: '2026-01-20' },
};

export type PessoaDeTeste = { [K in keyof typeof MARINA]: string };

/** What a physician says once about herself. Each run needs its own: CRM and CNS are unique in the product. */
export interface MedicoDeTeste {
  nome: string;
  email: string;
  senha: string;
  crm: string;
  crmUf: string;
  cns: string;
  especialidade: string;
}

const SENHA_DE_ENSAIO = 'palmeira azul entre livros';

export function umMedico(nome = 'Helena Prado Sintética'): MedicoDeTeste {
  const numero = String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0');
  return {
    nome,
    email: `helena.${Date.now()}.${numero}@exemplo.test`,
    senha: SENHA_DE_ENSAIO,
    crm: String(100_000 + Number(numero)),
    crmUf: 'SP',
    cns: umCns(),
    especialidade: 'Neurologia',
  };
}

/** A provisional number: 15 digits whose weighted sum is a multiple of 11. */
function umCns(): string {
  for (;;) {
    const base = `7${String(Math.floor(Math.random() * 1e13)).padStart(13, '0')}`;
    const soma = [...base].reduce((total, digit, i) => total + Number(digit) * (15 - i), 0);
    const resto = (11 - (soma % 11)) % 11;
    if (resto < 10) return base + String(resto);
  }
}

export function cpfFormatado(cpf: string): string {
  return cpf.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4');
}
