import type { PacienteBody } from '../infrastructure/api/pacientes/paciente-schemas.ts';

/** A valid paciente (synthetic); the test names only what matters to it. */
export function umPaciente(campos: Partial<PacienteBody> = {}): PacienteBody {
  return {
    nome: 'Marina Açucena Teste',
    cpf: '900.100.200-55',
    nome_mae: 'Josefa Açucena Teste',
    peso_kg: 72,
    altura_cm: 165,
    incapaz: false,
    raca_cor: 'parda',
    telefones: ['(11) 93000-1000'],
    endereco: {
      cep: '01000-000',
      logradouro: 'Rua das Acácias',
      numero: '25',
      bairro: 'Centro',
      cidade: 'São Paulo',
      uf: 'sp',
    },
    ...campos,
  };
}

export function cpfDe(n: number): string {
  const base = [...String(100_000_000 + n)].map(Number);
  const digito = (digits: readonly number[]) => {
    const resto = (digits.reduce((total, each, i) => total + each * (digits.length + 1 - i), 0) * 10) % 11;
    return resto === 10 ? 0 : resto;
  };
  const primeiro = digito(base);
  return [...base, primeiro, digito([...base, primeiro])].join('');
}
