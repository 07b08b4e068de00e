import type { Acesso } from '../../../shared/domain/acesso.ts';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { PAPEIS } from '../../../shared/domain/papel.ts';
import { PapelSemPermissaoError, ReautenticacaoNecessariaError } from '../domain/auth-errors.ts';
import {
  autorizar,
  type Circunstancias,
  type Credencial,
  type CredencialDeChave,
  type CredencialDeSessao,
  ficaNaAuditoria,
  recusaSemDelegacao,
} from '../domain/autorizacao.ts';
import type { ChaveApiId } from '../domain/chaves/chave-api.ts';

const AGORA = new Date('2026-11-30T12:00:00Z');
const minutosAtras = (minutos: number) => new Date(AGORA.getTime() - minutos * 60_000);
const EU = '0193f6c0-7a00-7000-8000-0000000000a1' as UsuarioId;
const OUTRO = '0193f6c0-7a00-7000-8000-0000000000b2' as UsuarioId;

const umaSessao = (mais: Partial<CredencialDeSessao> = {}): CredencialDeSessao => ({
  ...{ via: 'sessao', atorId: EU, sessaoId: EU as string as SessaoId, papel: 'medico' },
  ...{ reautenticadaEm: minutosAtras(60), bloqueadaEm: null, pinDefinido: false, retida: false },
  segundoFator: 'nenhum',
  ...mais,
});
const umaChave = (mais: Partial<CredencialDeChave> = {}): CredencialDeChave => ({
  ...{ via: 'chave', atorId: EU, papel: 'medico', chaveId: 'c1' as ChaveApiId, escopos: ['pacientes.ler'] },
  ...mais,
});
const umaSituacao = (mais: Partial<Circunstancias> = {}): Circunstancias => ({
  ...{ emNomeDe: undefined, redeDeAdministrador: true, papeisComSegundoFator: [], agora: AGORA },
  ...mais,
});

const PROPRIO: Acesso = { papeis: PAPEIS };
const LE: Acesso = { papeis: ['medico', 'assistente'], inquilino: true, substituto: true, escopo: 'pacientes.ler' };
const ASSINA: Acesso = { papeis: ['medico'], inquilino: true };

function decidir(acesso: Acesso, credencial: Credencial, situacao: Partial<Circunstancias> = {}): string {
  const decisao = autorizar(acesso, credencial, umaSituacao(situacao));
  if ('recusa' in decisao) return decisao.recusa.code;
  const titular = decisao.titularId === EU ? 'por si' : decisao.titularId === OUTRO ? 'pelo outro' : 'de ninguém';
  return decisao.exigeDelegacao ? `${titular}, com delegação` : titular;
}

describe('autorização de uma sessão', () => {
  it.each([
    ['sem nada contra', PROPRIO, {}, {}, 'por si'],
    ['papel que não pode', { papeis: ['auditor'] }, {}, {}, 'papel_sem_permissao'],
    ['bloqueada', PROPRIO, { bloqueadaEm: AGORA }, {}, 'sessao_bloqueada'],
    ['bloqueada, no que serve bloqueado', { ...PROPRIO, bloqueada: true }, { bloqueadaEm: AGORA }, {}, 'por si'],
    ['sem prova recente', { ...PROPRIO, reautenticar: true }, {}, {}, 'reautenticacao_necessaria'],
    ['prova de 10 minutos', { ...PROPRIO, reautenticar: true }, { reautenticadaEm: minutosAtras(10) }, {}, 'por si'],
    [
      'administrador de outra rede',
      PROPRIO,
      { papel: 'administrador' },
      { redeDeAdministrador: false },
      'endereco_nao_permitido',
    ],
    ['médico de qualquer rede', PROPRIO, {}, { redeDeAdministrador: false }, 'por si'],
    ['conta em espera', PROPRIO, { retida: true }, {}, 'acesso_em_espera'],
    ['conta em espera, de passagem', { ...PROPRIO, semSegundoFator: 'sempre' }, { retida: true }, {}, 'por si'],
    ['segundo fator exigido', PROPRIO, {}, { papeisComSegundoFator: ['medico'] }, 'segundo_fator_exigido'],
    ['segundo fator provado', PROPRIO, { segundoFator: 'provado' }, { papeisComSegundoFator: ['medico'] }, 'por si'],
    [
      'cadastro do primeiro fator',
      { ...PROPRIO, semSegundoFator: 'cadastro' },
      {},
      { papeisComSegundoFator: ['medico'] },
      'por si',
    ],
    [
      'cadastro de outro fator sem provar o que tem',
      { ...PROPRIO, semSegundoFator: 'cadastro' },
      { segundoFator: 'por_provar' },
      { papeisComSegundoFator: ['medico'] },
      'segundo_fator_exigido',
    ],
    ['segundo fator exigido de outro papel', PROPRIO, {}, { papeisComSegundoFator: ['auditor'] }, 'por si'],
  ] as [string, Acesso, Partial<CredencialDeSessao>, Partial<Circunstancias>, string][])(
    '%s',
    (_caso, acesso, sessao, situacao, esperado) => {
      expect(decidir(acesso, umaSessao(sessao), situacao)).toBe(esperado);
    },
  );
});

describe('titular de um pedido', () => {
  it.each([
    ['médico que não nomeia ninguém', LE, 'medico', undefined, 'por si'],
    ['médico que se nomeia', LE, 'medico', EU.toUpperCase(), 'por si'],
    ['médico que nomeia outro', LE, 'medico', OUTRO, 'pelo outro, com delegação'],
    ['médico que nomeia outro no que é só do titular', ASSINA, 'medico', OUTRO, 'operacao_do_titular'],
    ['assistente que não nomeia ninguém', LE, 'assistente', undefined, 'medico_nao_escolhido'],
    ['assistente que nomeia um médico', LE, 'assistente', OUTRO, 'pelo outro, com delegação'],
    ['assistente que se nomeia', LE, 'assistente', EU, 'por si, com delegação'],
    ['nome que não é de conta', LE, 'medico', 'x', 'medico_nao_escolhido'],
    ['dois nomes', LE, 'medico', `${EU}, ${OUTRO}`, 'medico_nao_escolhido'],
    ['o nome não vale fora das linhas de um médico', PROPRIO, 'assistente', OUTRO, 'por si'],
  ] as const)('%s', (_caso, acesso, papel, emNomeDe, esperado) => {
    expect(decidir(acesso, umaSessao({ papel }), { emNomeDe })).toBe(esperado);
  });
});

describe('autorização de uma chave', () => {
  it.each([
    ['com o escopo', LE, {}, undefined, 'por si'],
    ['com outro escopo', LE, { escopos: ['catalogo.ler'] }, undefined, 'escopo_insuficiente'],
    ['em operação sem escopo', PROPRIO, {}, undefined, 'operacao_fechada_a_chaves'],
    ['no que pede presença', { ...LE, reautenticar: true }, {}, undefined, 'operacao_fechada_a_chaves'],
    ['de papel que não pode', { ...LE, papeis: ['auditor'] }, {}, undefined, 'papel_sem_permissao'],
    ['em nome do próprio médico', LE, {}, EU, 'por si'],
    ['em nome de outro médico', LE, {}, OUTRO, 'operacao_fechada_a_chaves'],
  ] as [string, Acesso, Partial<CredencialDeChave>, string | undefined, string][])(
    '%s',
    (_caso, acesso, chave, emNomeDe, esperado) => {
      expect(decidir(acesso, umaChave(chave), { emNomeDe })).toBe(esperado);
    },
  );
});

describe('sem delegação', () => {
  const LEITURA: Acesso = { ...LE, leitura: { acao: 'paciente.buscar' } };
  const CRIACAO: Acesso = { ...LE, leitura: { acao: 'paciente.ler', soRepetida: true } };

  it.each([
    ['ler uma lista', LE, { metodoSeguro: true, temRecurso: false }, undefined],
    ['buscar por POST', LEITURA, { metodoSeguro: false, temRecurso: false }, undefined],
    ['mudar o que tem id', LE, { metodoSeguro: false, temRecurso: true }, undefined],
    ['criar', LE, { metodoSeguro: false, temRecurso: false }, 'sem_delegacao'],
    ['criar o que se lê repetido', CRIACAO, { metodoSeguro: false, temRecurso: false }, 'sem_delegacao'],
  ])('%s', (_caso, acesso, pedido, esperado) => {
    expect(recusaSemDelegacao(acesso, pedido)?.code).toBe(esperado);
  });
});

it('a auditoria guarda o que se proibiu, não o que só falta provar', () => {
  expect(ficaNaAuditoria(new PapelSemPermissaoError())).toBe(true);
  expect(ficaNaAuditoria(new ReautenticacaoNecessariaError())).toBe(false);
});
