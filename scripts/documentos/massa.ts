import type { ContaDemo } from '../../backend/demo/demo-data.ts';
import { tabela } from './partes.ts';

/** TEST_DB_DATA_REGISTER.md: every synthetic account and what it is for. */
export function registroDaMassa({ senha, contas }: { senha: string; contas: readonly ContaDemo[] }): string {
  return [`Senha de todas: \`${senha}\`.`, ...contas.map(secao)].join('\n\n');
}

function secao({ email, nome, cenario, pacientes, processos }: ContaDemo): string {
  const linhasDePacientes = pacientes.map((paciente) => [
    paciente.nome,
    paciente.cpf,
    String(paciente.data_nascimento),
  ]);
  const linhasDeProcessos = processos.map(({ cenario: paraQue, paciente, cid, emissao }) => [
    cid,
    paciente,
    emissao ? (typeof emissao.data === 'string' ? emissao.data : `${emissao.data.diasAntes} dias antes da carga`) : '',
    paraQue,
  ]);
  return [
    `### ${email}`,
    `${nome}. ${cenario}.`,
    pacientes.length > 0 ? tabela(['paciente', 'CPF', 'nascimento'], linhasDePacientes) : '',
    processos.length > 0 ? tabela(['CID', 'CPF do paciente', 'emitido em', 'para que serve'], linhasDeProcessos) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
