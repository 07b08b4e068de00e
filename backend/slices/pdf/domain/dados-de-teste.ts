import type { Valores } from './pacote.ts';
import type { Alvo } from './modelo-importado.ts';

/** Nobody's data: synthetic, and said to be so where there is room. */
const DADOS: Readonly<Record<string, string>> = {
  nome_paciente: 'Paciente de Teste da Conceição',
  nome_mae: 'Mãe de Teste da Conceição',
  nome_responsavel: 'Responsável de Teste',
  nome_medico: 'Médica de Teste',
  crm_medico: '123456/SP',
  cns_medico: '898000000043208',
  nome_clinica: 'Clínica de Teste',
  cns_clinica: '1234567',
  cnes_clinica: '1234567',
  endereco_clinica: 'Rua de Teste, 100, Centro, São Paulo/SP',
  cidade_clinica: 'São Paulo/SP',
  telefone_clinica: '(11) 0000-0000',
  cpf_paciente: '529.982.247-25',
  cns_paciente: '898000000043208',
  endereco_paciente: 'Rua de Teste, 200, Centro, São Paulo/SP',
  email_paciente: 'teste@example.org',
  telefone1_paciente: '(11) 00000-0000',
  telefone2_paciente: '(11) 00000-0001',
  nascimento_paciente: '31/01/1960',
  peso: '70',
  altura: '170',
  cid: 'G40.0',
  diagnostico: 'Diagnóstico de teste',
  anamnese: 'Texto de teste, com acentuação e símbolos: ≥ ≤ µ ½.',
  data_1: '31/01/2026',
  data: '31/01/2026',
};

export function dadosDeTeste(campos: readonly Alvo[]): Valores {
  return Object.fromEntries(campos.map(({ campo, opcoes }) => [campo, opcoes?.[0] ?? DADOS[campo] ?? usual(campo)]));
}

function usual(campo: string): string {
  if (/^qtd_|quantidade|total|^mes$/.test(campo)) return '30';
  if (/^med\d+(_nome)?$/.test(campo)) return `Medicamento de teste ${campo.replace(/\D/g, '')}`;
  return 'Teste';
}
