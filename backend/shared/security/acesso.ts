import type { Acesso } from '../domain/acesso.ts';
import { PAPEIS } from '../domain/papel.ts';

/** Whoever prepares; an assistente only in a medico's name. */
const PREPARA = { papeis: ['medico', 'assistente'], inquilino: true, substituto: true } as const;
/** What is the medico's alone: their profile, their clinicas, the copy of a paciente's data. */
const ASSINA = { papeis: ['medico'], inquilino: true } as const;
/** What bears a physician's name: the medico's, or their substitute's. */
const EMITE = { ...ASSINA, substituto: true } as const;
const ADMINISTRA = { papeis: ['administrador'] } as const;
const PROPRIO = { papeis: PAPEIS } as const;
/** To know where one stands, and to leave. */
const DE_PASSAGEM = { ...PROPRIO, semSegundoFator: 'sempre' } as const;
const PRIMEIRO_FATOR = { ...PROPRIO, semSegundoFator: 'cadastro' } as const;
const CATALOGO = { papeis: PAPEIS, escopo: 'catalogo.ler' } as const;
const LE_PACIENTES = { ...PREPARA, escopo: 'pacientes.ler' } as const;
const LE_PROCESSOS = { ...PREPARA, escopo: 'processos.ler' } as const;
const RASCUNHA = { ...PREPARA, escopo: 'rascunhos.escrever' } as const;

/**
 * The one place that decides what a role, and a key, may do: every operation that needs a bearer, by operationId. The
 * server does not start with an operation that is missing here.
 */
export const ACESSO: Readonly<Record<string, Acesso>> = {
  sair: { ...DE_PASSAGEM, bloqueada: true },
  lerUsuarioAtual: { ...DE_PASSAGEM, bloqueada: true },
  listarSessoes: PROPRIO,
  encerrarSessao: PROPRIO,
  encerrarSessoes: DE_PASSAGEM,
  reautenticar: { ...DE_PASSAGEM, bloqueada: true },
  trocarSenha: { ...PROPRIO, reautenticar: true },
  pedirTrocaDeEmail: { ...PROPRIO, reautenticar: true },
  lerSegundoFator: DE_PASSAGEM,
  iniciarTotp: { ...PRIMEIRO_FATOR, reautenticar: true },
  confirmarTotp: { ...PRIMEIRO_FATOR, reautenticar: true },
  removerTotp: { ...PROPRIO, reautenticar: true },
  gerarCodigosDeRecuperacao: { ...PROPRIO, reautenticar: true },
  pedirRegistroDePasskey: { ...PRIMEIRO_FATOR, reautenticar: true },
  cadastrarPasskey: { ...PRIMEIRO_FATOR, reautenticar: true },
  removerPasskey: { ...PROPRIO, reautenticar: true },
  definirPin: { ...PROPRIO, reautenticar: true },
  removerPin: { ...PROPRIO, reautenticar: true },
  bloquearSessao: { ...DE_PASSAGEM, bloqueada: true },
  desbloquearSessao: { ...DE_PASSAGEM, bloqueada: true },

  convidarAssistente: { papeis: ['medico'], reautenticar: true },
  listarDelegacoes: { papeis: ['medico', 'assistente'] },
  encerrarDelegacao: { papeis: ['medico', 'assistente'] },
  // Every role arrives, so that another one than the invitation is for is told why not.
  aceitarDelegacao: PROPRIO,

  buscarUsuarios: { ...ADMINISTRA, leitura: { acao: 'usuario.buscar' } },
  mudarPapel: { ...ADMINISTRA, reautenticar: true },
  suspenderUsuario: { ...ADMINISTRA, reautenticar: true },
  reativarUsuario: { ...ADMINISTRA, reautenticar: true },
  listarRecuperacoes: { ...ADMINISTRA, leitura: { acao: 'recuperacao.listar' } },
  aprovarRecuperacao: { ...ADMINISTRA, reautenticar: true },
  recusarRecuperacao: { ...ADMINISTRA, reautenticar: true },
  lerRegistro: { ...ADMINISTRA, leitura: { acao: 'medico.ler_registro' } },
  corrigirRegistro: { ...ADMINISTRA, reautenticar: true },
  lerEstatisticasDeSeguranca: ADMINISTRA,

  iniciarLigacaoExterna: { ...PROPRIO, reautenticar: true },
  listarLigacoesExternas: PROPRIO,
  desligarContaExterna: { ...PROPRIO, reautenticar: true },

  listarChaves: { papeis: ['medico'] },
  criarChave: { papeis: ['medico'], reautenticar: true },
  revogarChave: { papeis: ['medico'] },

  lerAuditoria: { ...PROPRIO, ritmo: 'lista' },
  lerAuditoriaDoPaciente: { papeis: ['medico', 'auditor'], ritmo: 'lista' },
  exportarConta: { ritmo: 'exportacao', ...PROPRIO, reautenticar: true, leitura: { acao: 'usuario.exportar' } },

  lerMedico: PREPARA,
  salvarMedico: ASSINA,
  listarCorrecoes: { papeis: ['medico'] },
  listarClinicas: PREPARA,
  criarClinica: ASSINA,
  lerClinica: PREPARA,
  editarClinica: ASSINA,
  listarEmissores: PREPARA,

  buscarDoencas: CATALOGO,
  lerDoenca: CATALOGO,
  buscarMedicamentos: CATALOGO,
  lerProtocolo: CATALOGO,

  listarPacientes: { ritmo: 'lista', ...LE_PACIENTES, leitura: { acao: 'paciente.listar', pacientes: 'itens' } },
  buscarPacientes: { ...LE_PACIENTES, leitura: { acao: 'paciente.buscar', pacientes: 'itens' } },
  criarPaciente: { ...PREPARA, leitura: { acao: 'paciente.ler', pacientes: 'o_proprio', soRepetida: true } },
  lerPaciente: { ...LE_PACIENTES, leitura: { acao: 'paciente.ler', pacientes: 'o_proprio' } },
  editarPaciente: PREPARA,
  // No key: one that was granted for the cadastros does not read what they said before.
  lerHistoricoDoPaciente: { ritmo: 'lista', ...PREPARA, leitura: { acao: 'paciente.ler_historico' } },
  lerRevisaoDoPaciente: { ...PREPARA, leitura: { acao: 'paciente.ler_revisao' } },
  exportarPaciente: { ritmo: 'exportacao', ...ASSINA, reautenticar: true, leitura: { acao: 'paciente.exportar' } },
  exportarPacienteEmPdf: { ritmo: 'exportacao', ...ASSINA, reautenticar: true, leitura: { acao: 'paciente.exportar' } },

  listarRascunhos: { ritmo: 'lista', ...RASCUNHA, leitura: { acao: 'rascunho.listar', pacientes: 'referencias' } },
  criarRascunho: {
    ritmo: 'rascunho',
    ...RASCUNHA,
    leitura: { acao: 'rascunho.ler', pacientes: 'referencias', soRepetida: true },
  },
  lerRascunho: { ...RASCUNHA, leitura: { acao: 'rascunho.ler', pacientes: 'referencias' } },
  salvarRascunho: { ...RASCUNHA, ritmo: 'rascunho' },
  descartarRascunho: RASCUNHA,

  listarProcessos: { ritmo: 'lista', ...LE_PROCESSOS, leitura: { acao: 'processo.listar', pacientes: 'referencias' } },
  abrirProcesso: { ...PREPARA, leitura: { acao: 'processo.ler', pacientes: 'referencias', soRepetida: true } },
  lerProcesso: { ...LE_PROCESSOS, leitura: { acao: 'processo.ler', pacientes: 'referencias' } },
  editarProcesso: PREPARA,
  // Speaks of what was just typed, at every pause of it, and keeps nothing: opening the form was the reading.
  validarPedido: { ...PREPARA, ritmo: 'emissao' },
  validarProcesso: { ritmo: 'emissao', ...LE_PROCESSOS, leitura: { acao: 'processo.validar' } },
  renovarProcesso: PREPARA,
  lerRevisao: { ...LE_PROCESSOS, leitura: { acao: 'processo.ler_revisao' } },
  lerHistorico: { ritmo: 'lista', ...LE_PROCESSOS, leitura: { acao: 'processo.ler_historico' } },
  listarVencimentos: {
    ritmo: 'lista',
    ...LE_PROCESSOS,
    leitura: { acao: 'processo.listar_vencimentos', pacientes: 'referencias' },
  },
  emitirDocumentos: { ritmo: 'emissao', ...EMITE, leitura: { acao: 'processo.ler', soRepetida: true } },
  emitirLote: {
    ritmo: 'lote',
    ...EMITE,
    leitura: { acao: 'processo.ler', pacientes: 'referencias', soRepetida: true },
  },
  baixarDocumento: { ritmo: 'emissao', ...PREPARA, leitura: { acao: 'documento.baixar' } },

  // Texts without a paciente: nothing is kept, nothing is read.
  medirTextos: { ritmo: 'emissao', papeis: ['medico', 'assistente'], escopo: 'processos.ler' },
  listarModelos: PROPRIO,
  importarModelo: ADMINISTRA,
  analisarModelo: ADMINISTRA,
  compararModelo: ADMINISTRA,
  lerModelo: ADMINISTRA,
  editarMapaDoModelo: ADMINISTRA,
  verPreviaDoModelo: ADMINISTRA,
  ativarModelo: { ...ADMINISTRA, reautenticar: true },
};

/** @throws {Error} when nobody decided who may call it: better no server than an open door. */
export function acessoDe(operationId: string | undefined): Acesso {
  const acesso = operationId === undefined ? undefined : ACESSO[operationId];
  if (!acesso) throw new Error(`A operação "${operationId ?? '?'}" não está em shared/security/acesso.ts.`);
  return acesso;
}
