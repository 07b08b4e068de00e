// The slice's door: what other slices may use.
export { RenovarDialog, type RenovarAlvo } from './components/organisms/RenovarDialog';
export { useRenovarEEmitir } from './hooks/use-renovar-e-emitir';
export { conferirRenovacao } from './services/conferir-emissao';
export type { DoencaEncontrada, PacienteEncontrado, ProcessoResumo, RascunhoResumido } from './services/tipos';
export { useBuscaDoencas } from './services/use-catalogo';
export { useBuscaPacientes } from './services/use-pacientes';
export { useVencimentos } from './services/use-processos';
export { useDescartarRascunho, useRascunhos } from './services/use-rascunhos';
export { diasEntre, prazo } from './utils/datas';
export { haQuanto } from './utils/tempo';
