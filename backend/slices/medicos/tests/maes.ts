/** Valid bodies; a test names only what matters to it. Numbers are synthetic and close their check digits. */
let seguinte = 0;

/** Each one another medico: CRM and CNS are nobody else's. */
export function umMedico(mais: object = {}) {
  seguinte += 1;
  return {
    nome: 'Helena Prado',
    crm: String(100_000 + seguinte),
    crm_uf: 'SP',
    cns: umCns(seguinte),
    especialidade: 'Neurologia',
    ...mais,
  };
}

export function umaClinica(mais: object = {}) {
  return {
    nome: 'Clínica do Girassol',
    cnes: '2077485',
    telefone: '(11) 3333-4444',
    cep: '01310-100',
    logradouro: 'Avenida Paulista',
    numero: '1000',
    bairro: 'Bela Vista',
    cidade: 'São Paulo',
    uf: 'SP',
    ...mais,
  };
}

/** A provisional number (starts with 7) whose weighted sum is a multiple of 11. */
function umCns(n: number): string {
  for (let digito = 0; ; digito++) {
    const digits = `7${String(n * 1_000 + digito).padStart(14, '0')}`;
    const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (15 - i), 0);
    if (sum % 11 === 0) return digits;
  }
}
