import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import { token } from '@/shared/tests/helpers/fake-api';
import type { Rascunho, RascunhoResumido, Validacao } from '../../services/tipos';
import { umaDoenca, umDocumento, umPaciente, umProcesso } from './mothers';

/** As the API spells it. */
export const corpo = (valor: unknown) => ({ body: paraSnake(valor) });
export const lista = (...itens: unknown[]) => corpo({ itens, proximoCursor: null });

export const EMISSOR = {
  id: umProcesso().emissorId,
  clinica: { id: 'c1', nome: 'Ambulatório Sul', cnes: '1234567', cidade: 'São Paulo', uf: 'SP' },
  medico: { id: 'm1', nome: 'Helena Prado', crm: '111111', crmUf: 'SP', especialidade: 'Neurologia' },
};

const MEDICO = { id: 'm1', versao: 1, nome: 'Helena Prado', crm: '111111', crmUf: 'SP', cns: '7', especialidade: 'N' };

export function umRascunho(partes: Partial<Rascunho> = {}): Rascunho {
  return {
    id: '0193f6c0-7a00-7000-8000-0000000000f1',
    versao: 1,
    processoId: null,
    conteudo: {},
    criadoEm: '2026-11-20T12:00:00Z',
    atualizadoEm: '2026-11-20T12:00:00Z',
    ...partes,
  };
}

export function umRascunhoDaLista(partes: Partial<RascunhoResumido> = {}): RascunhoResumido {
  const { conteudo: _, ...rascunho } = umRascunho();
  const vazio = { doencaNome: null, pacienteId: null, pacienteNome: null, pacienteCpf: null, pacienteCns: null };
  return { ...rascunho, ...vazio, cid: 'G35', ...partes };
}

export function umaValidacao(partes: Partial<Validacao> = {}): Validacao {
  return { documentos: [], erros: [], avisos: [], primeiraVez: true, cicloEncerradoEm: null, ...partes };
}

/** A physician with profile and clinica, one patient and one processo: what every screen may ask. */
export function apiDeTrabalho() {
  const { id } = umProcesso();
  return {
    'POST /auth/refresh': { body: token() },
    'GET /medicos/me': corpo(MEDICO),
    'GET /medicos/clinicas': lista({ id: 'c1', versao: 1, emissorId: EMISSOR.id, nome: 'Ambulatório Sul' }),
    'GET /medicos/emissores': lista(EMISSOR),
    'GET /processos/catalogo/doencas/G35': corpo(umaDoenca()),
    'GET /processos/rascunhos': lista(),
    'POST /processos/rascunhos': { status: 201, ...corpo(umRascunho()) },
    [`PUT /processos/rascunhos/${umRascunho().id}`]: corpo(umRascunho({ versao: 2 })),
    [`DELETE /processos/rascunhos/${umRascunho().id}`]: { status: 204 },
    [`GET /processos/pacientes/${umPaciente().id}`]: corpo(umPaciente()),
    [`GET /processos/${id}`]: corpo(umProcesso()),
    [`GET /processos/${id}/historico`]: corpo({ revisoes: [], renovacoes: [], documentos: [] }),
    [`POST /processos/${id}/validacao`]: corpo(umaValidacao()),
    'POST /processos/validacao': corpo(umaValidacao()),
    'POST /processos': { status: 201, ...corpo(umProcesso({ versao: 1 })) },
    [`PUT /processos/${id}`]: corpo(umProcesso({ versao: 3 })),
    [`POST /processos/${id}/documentos`]: { status: 201, ...corpo(umDocumento()) },
    'GET /processos/vencimentos': lista(),
  };
}

/** Media queries answer as a screen of that width would. */
export function telaDe(largura: number): void {
  window.matchMedia = ((query: string) => ({
    matches: largura >= Number(/min-width: (\d+)px/.exec(query)?.[1] ?? 0),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
}
