import type { EventoDaAuditoria } from '@/shared/services/auditoria-service';
import type { Eu } from '@/shared/services/eu-service';

/** What was done, as a person would say it. What is not here is put together from its two words. */
const FRASES: Readonly<Record<string, string>> = {
  'paciente.ler': 'Abriu o cadastro do paciente',
  'paciente.listar': 'Viu a lista de pacientes',
  'paciente.buscar': 'Procurou pacientes',
  'paciente.criar': 'Cadastrou o paciente',
  'paciente.alterar': 'Mudou o cadastro do paciente',
  'paciente.ler_historico': 'Viu o histórico do cadastro',
  'paciente.ler_revisao': 'Viu uma versão do cadastro',
  'paciente.exportar': 'Exportou os dados do paciente',
  'processo.ler': 'Abriu o processo',
  'processo.listar': 'Viu a lista de processos',
  'processo.criar': 'Abriu um processo novo',
  'processo.alterar': 'Mudou o processo',
  'processo.validar': 'Conferiu o processo',
  'processo.ler_historico': 'Viu o histórico do processo',
  'processo.ler_revisao': 'Viu uma versão do processo',
  'processo.listar_vencimentos': 'Viu o que vence em breve',
  'renovacao.criar': 'Renovou o processo',
  'documento.criar': 'Emitiu o pacote',
  'documento.baixar': 'Viu ou baixou o pacote',
  'rascunho.criar': 'Começou um rascunho',
  'rascunho.ler': 'Abriu um rascunho',
  'rascunho.listar': 'Viu os rascunhos',
  'rascunho.apagar': 'Terminou ou descartou um rascunho',
  'sessao.criar': 'Entrou na conta',
  'sessao.alterar': 'Mudou ou encerrou uma sessão',
  'sessao.encerrar': 'Sessão encerrada',
  'sessao.recusar': 'Entrada recusada',
  'sessao.reutilizar': 'Sessão copiada: encerrada',
  'usuario.criar': 'Criou a conta',
  'usuario.alterar': 'Mudou a conta',
  'usuario.buscar': 'Procurou contas',
  'usuario.exportar': 'Exportou os dados da conta',
  'usuario.expirar': 'Cadastro que ninguém confirmou: removido',
  'recuperacao.criar': 'Pediu para voltar a entrar sem o segundo fator',
  'recuperacao.alterar': 'Decidiu ou encerrou uma recuperação',
  'recuperacao.listar': 'Viu as recuperações pedidas',
  'delegacao.criar': 'Convidou assistente ou substituto',
  'delegacao.alterar': 'Mudou uma delegação',
  'delegacao.recusar': 'Tentou trabalhar em nome de quem não o convidou',
  'papel.recusar': 'Tentou o que não lhe é permitido',
  'medico.criar': 'Preencheu o perfil',
  'medico.alterar': 'Mudou o perfil',
  'medico.ler_registro': 'Viu o registro profissional',
  'clinica.criar': 'Cadastrou a clínica',
  'clinica.alterar': 'Mudou a clínica',
  'modelo.criar': 'Importou um formulário',
  'modelo.alterar': 'Mudou um formulário',
  'chave_api.criar': 'Criou uma chave de API',
  'chave_api.alterar': 'Chave de API revogada',
  'chave_api.recusar': 'Chave de API recusada',
  'auditoria.ler': 'Leu a auditoria',
  'auditoria.ler_paciente': 'Viu quem acessou o paciente',
};

const VERBOS: Readonly<Record<string, string>> = {
  criar: 'Criou',
  alterar: 'Mudou',
  apagar: 'Apagou',
  ler: 'Leu',
  listar: 'Listou',
  buscar: 'Procurou',
  exportar: 'Exportou',
  corrigir: 'Corrigiu',
};

const RECURSOS: Readonly<Record<string, string>> = {
  sessao: 'sessão',
  usuario: 'conta',
  delegacao: 'delegação',
  medico: 'perfil',
  clinica: 'clínica',
  renovacao: 'renovação',
  codigo_recuperacao: 'código de recuperação',
  segundo_fator: 'aplicativo autenticador',
  identidade_externa: 'entrada por outro provedor',
  passkey: 'chave de acesso',
};

export function fraseDaAcao(acao: string): string {
  const [recurso = '', verbo = ''] = acao.split('.');
  return FRASES[acao] ?? `${VERBOS[verbo] ?? maiuscula(palavras(verbo))}: ${RECURSOS[recurso] ?? palavras(recurso)}`;
}

/** The kinds that a filter offers; each stands for everything done to it. */
export const TIPOS_DE_ACAO = [
  { value: 'paciente', label: 'Pacientes' },
  { value: 'processo', label: 'Processos' },
  { value: 'documento', label: 'Pacotes emitidos e vistos' },
  { value: 'renovacao', label: 'Renovações' },
  { value: 'rascunho', label: 'Rascunhos' },
  { value: 'sessao', label: 'Entradas e sessões' },
  { value: 'chave_api', label: 'Chaves de API' },
  { value: 'usuario', label: 'Conta' },
  { value: 'recuperacao', label: 'Recuperação do acesso' },
  { value: 'delegacao', label: 'Equipe' },
  { value: 'medico', label: 'Perfil' },
  { value: 'clinica', label: 'Clínicas' },
  { value: 'modelo', label: 'Formulários' },
] as const;

const CAMPOS: Readonly<Record<string, string>> = {
  nome: 'nome',
  cpf: 'CPF',
  cns: 'CNS',
  crm: 'CRM',
  crm_uf: 'UF do CRM',
  cnes: 'CNES',
  cep: 'CEP',
  email: 'e-mail',
  peso_kg: 'peso',
  altura_cm: 'altura',
  nome_mae: 'nome da mãe',
  nome_responsavel: 'responsável',
  data_nascimento: 'nascimento',
  raca_cor: 'raça/cor',
  endereco: 'endereço',
  conteudo: 'conteúdo',
  emissor_id: 'clínica que emite',
  protocolo_id: 'protocolo',
  tipo: 'papel',
  senha_hash: 'senha',
  pin_hash: 'PIN',
  suspenso_em: 'suspensão',
  email_verificado_em: 'confirmação do e-mail',
  revogada_em: 'encerramento',
  encerrada_em: 'encerramento',
  motivo_encerramento: 'motivo',
  aceita_em: 'aceite',
  termina_em: 'data final',
  assistente_id: 'quem aceitou',
  bloqueada_em: 'bloqueio da tela',
  reautenticada_em: 'prova de identidade',
  segundo_fator_em: 'segundo fator conferido',
  retida_em: 'espera de um administrador',
  confirmada_em: 'confirmação de um administrador',
  confirmada_por: 'quem confirmou',
  desfecho: 'desfecho',
  situacao: 'situação',
  mapa: 'mapa dos campos',
  numero: 'número',
};

const CODIGOS: Readonly<Record<string, string>> = {
  credenciais_invalidas: 'e-mail ou senha não conferem',
  papel_sem_permissao: 'recusado',
  operacao_do_titular: 'é só do próprio médico',
  endereco_nao_permitido: 'fora da rede da administração',
  senha_nao_confere: 'a senha dada com o link não confere',
  codigo_invalido: 'código não confere',
  codigo_necessario: 'faltou o código',
  pin_invalido: 'PIN não confere',
  conta_suspensa: 'conta suspensa',
  email_nao_verificado: 'e-mail não confirmado',
  muitas_tentativas: 'muitas tentativas',
  reuso: 'chave da sessão usada duas vezes',
  limite: 'sessões demais: terminou a usada há mais tempo',
  chave_invalida: 'revogada ou vencida',
  escopo_insuficiente: 'sem a permissão',
  operacao_fechada_a_chaves: 'não se faz com chave',
  correcao_de_registro: 'correção por um administrador',
};

/** What the event says beyond its action: names of fields, and that a program did it; never values. */
export function detalheDoEvento({ detalhe }: Pick<EventoDaAuditoria, 'detalhe'>): string {
  const { campos, codigo, operacao, chave } = detalhe;
  const nomes = Array.isArray(campos) ? campos.map((campo) => CAMPOS[String(campo)] ?? palavras(String(campo))) : [];
  const motivo = typeof codigo === 'string' ? (CODIGOS[codigo] ?? palavras(codigo)) : '';
  const oQue = [motivo, typeof operacao === 'string' ? operacao : '', nomes.join(', ')].filter(Boolean).join(': ');
  return [oQue, chave !== undefined && 'por chave de API'].filter(Boolean).join(' · ');
}

const SISTEMA = '00000000-0000-0000-0000-000000000000';

export function quemAgiu({ atorId, atorNome }: Pick<EventoDaAuditoria, 'atorId' | 'atorNome'>, euId?: string): string {
  if (atorId && atorId === euId) return atorNome ? `${atorNome} (você)` : 'Você';
  if (atorNome) return atorNome;
  return atorId && atorId !== SISTEMA ? `Conta ${atorId.slice(-6)}` : 'Sem conta';
}

export type Leitor = Pick<Eu, 'userId' | 'userType'>;

/** In whose account, when it is not that of whoever acted: an auditor reads them all, anyone else only their own. */
export function contaDoEvento(
  { usuarioId, usuarioNome, atorId }: Pick<EventoDaAuditoria, 'usuarioId' | 'usuarioNome' | 'atorId'>,
  leitor: Leitor | undefined,
): string | undefined {
  if (leitor?.userType !== 'auditor' || usuarioId === atorId || usuarioId === SISTEMA) return undefined;
  if (usuarioId === leitor.userId) return 'na sua conta';
  return usuarioNome ? `na conta de ${usuarioNome}` : `na conta ${usuarioId.slice(-6)}`;
}

function palavras(nome: string): string {
  return nome.replaceAll('_', ' ');
}

function maiuscula(texto: string): string {
  return texto.charAt(0).toUpperCase() + texto.slice(1);
}
