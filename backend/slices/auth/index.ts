import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyPluginAsync } from 'fastify';
import type { Redis } from 'ioredis';
import type { Config } from '../../shared/config/config.ts';
import type { ProvedorOidc } from '../../shared/config/provedores-oidc.ts';
import type { Database } from '../../shared/database/database.ts';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { newId } from '../../shared/new-id.ts';
import { makeCsrf } from './infrastructure/portaria/csrf.ts';
import type { DesafioHumano } from './infrastructure/portaria/desafio.ts';
import { makeMemoryLimitStore } from './infrastructure/portaria/limit-store.ts';
import { withHiddenKeys } from './infrastructure/portaria/rate-limit.ts';
import { makeRedisLimitStore } from './infrastructure/portaria/redis-limit-store.ts';
import type { Mailer } from './application/ports/mailer.ts';
import type { AuthUnidadeDeTrabalho } from './application/ports/repositorios.ts';
import type { PasskeyId } from './domain/segundo-fator/passkey.ts';
import type { RecuperacaoId } from './domain/contas/recuperacao.ts';
import { makeAbrirRecuperacao } from './application/use-cases/contas/abrir-recuperacao.ts';
import { makeAbrirSessao } from './application/use-cases/sessoes/abrir-sessao.ts';
import { makeAutenticar } from './application/use-cases/sessoes/autenticar.ts';
import { makeBloqueio } from './application/use-cases/sessoes/bloqueio.ts';
import { makeCadastrar } from './application/use-cases/contas/cadastrar.ts';
import { makeEntrar } from './application/use-cases/sessoes/entrar.ts';
import { makeExigirCodigo } from './application/use-cases/segundo-fator/exigir-codigo.ts';
import { makeLerAuditoria } from './application/use-cases/auditoria/ler-auditoria.ts';
import { makeLerUsuario } from './application/use-cases/contas/ler-usuario.ts';
import { makePasskeys } from './application/use-cases/segundo-fator/passkeys.ts';
import { makePedirRedefinicao } from './application/use-cases/contas/pedir-redefinicao.ts';
import { makeProvarLink } from './application/use-cases/contas/provar-link.ts';
import { makeReautenticar } from './application/use-cases/sessoes/reautenticar.ts';
import { makeRecuperarAcesso } from './application/use-cases/contas/recuperar-acesso.ts';
import { makeRedefinirSenha } from './application/use-cases/contas/redefinir-senha.ts';
import { makeRenovarSessao } from './application/use-cases/sessoes/renovar-sessao.ts';
import { makeSegundoFator } from './application/use-cases/segundo-fator/segundo-fator.ts';
import { makeSessoesAbertas } from './application/use-cases/sessoes/sessoes-abertas.ts';
import { makeTrocarEmail } from './application/use-cases/contas/trocar-email.ts';
import { makeTrocarSenha } from './application/use-cases/contas/trocar-senha.ts';
import { makeVerificarEmail } from './application/use-cases/contas/verificar-email.ts';
import { makeAparelhoCookie } from './infrastructure/api/sessoes/aparelho-cookie.ts';
import { makeAuthPlugin } from './infrastructure/api/auth-plugin.ts';
import { makeRefreshCookie } from './infrastructure/api/sessoes/refresh-cookie.ts';
import { makeChaves } from './infrastructure/chaves-api.ts';
import { makeDelegacoesEAdministracao } from './infrastructure/delegacoes-e-administracao.ts';
import type { AuthDb } from './infrastructure/persistence/auth-db.ts';
import { makeExportadorDaConta } from './infrastructure/persistence/contas/exportacao-da-conta.ts';
import { makeKyselyAuditoria } from './infrastructure/persistence/auditoria/kysely-auditoria.ts';
import { makeKyselyChaveRepository } from './infrastructure/persistence/chaves/kysely-chave-repository.ts';
import { makeKyselyContas } from './infrastructure/persistence/contas/kysely-contas.ts';
import { makeExterno } from './infrastructure/externo/externo.ts';
import { makeKyselyConvites } from './infrastructure/persistence/delegacoes/kysely-convites.ts';
import { makeKyselyFatorRepository } from './infrastructure/persistence/segundo-fator/kysely-fator-repository.ts';
import { makeKyselyHeranca } from './infrastructure/persistence/contas/kysely-heranca.ts';
import {
  makeKyselyDesafiosDeLogin,
  makeKyselyPasskeyRepository,
} from './infrastructure/persistence/segundo-fator/kysely-passkey-repository.ts';
import {
  makeKyselyRecuperacaoRepository,
  makeKyselyRecuperacoes,
} from './infrastructure/persistence/contas/kysely-recuperacoes.ts';
import { makeKyselyRecusas } from './infrastructure/persistence/auditoria/kysely-recusas.ts';
import { makeKyselyLeitorDaAuditoria } from './infrastructure/persistence/auditoria/kysely-leitor-da-auditoria.ts';
import { makeKyselySessaoRepository } from './infrastructure/persistence/sessoes/kysely-sessao-repository.ts';
import { makeKyselyTokenRepository } from './infrastructure/persistence/contas/kysely-token-repository.ts';
import { makeKyselyUsuarioRepository } from './infrastructure/persistence/contas/kysely-usuario-repository.ts';
import { randomSegredos } from './infrastructure/random-segredos.ts';
import { makeAesCifra } from './infrastructure/segundo-fator/aes-cifra.ts';
import { otpauthTotp } from './infrastructure/segundo-fator/otpauth-totp.ts';
import { makeWebauthnAutenticadores } from './infrastructure/segundo-fator/webauthn-autenticadores.ts';
import { makeArgon2Hasher } from './infrastructure/senhas/argon2-hasher.ts';
import { ehComum } from './infrastructure/senhas/senhas-comuns.ts';

export { makeDesafioRemoto } from './infrastructure/portaria/desafio-remoto.ts';
export { acessosAoPaciente } from './infrastructure/persistence/auditoria/exportacao-dos-acessos.ts';
export { trocarCifra } from './infrastructure/segundo-fator/trocar-cifra.ts';
export { ehAncora, verificarAuditoria } from './infrastructure/persistence/auditoria/verificar-auditoria.ts';

export interface AuthOptions {
  readonly config: Pick<Config, 'http' | 'auth'>;
  readonly database: Database<AuthDb>;
  readonly mailer: Mailer;
  /** Without it the limits are this process's own. */
  readonly redis?: Redis | undefined;
  /** Who else may vouch for a person; nobody without it. */
  readonly provedores?: readonly ProvedorOidc[];
  readonly desafio?: DesafioHumano | undefined;
  readonly now?: () => Date;
}

/** Register `plugin` before the other slices: it gives them `app.authenticate`, `request.usuario` and the CSRF check. */
export function makeAuth(options: AuthOptions): { plugin: FastifyPluginAsync } {
  const { config, database, mailer, redis, provedores = [], desafio, now = () => new Date() } = options;
  const { publicUrl, cookieSecure } = config.http;

  const emTransacao: AuthUnidadeDeTrabalho = (usuarioId, trabalho) =>
    database.comoUsuario(usuarioId, (trx) =>
      trabalho({
        usuarios: makeKyselyUsuarioRepository(trx),
        sessoes: makeKyselySessaoRepository(trx),
        tokens: makeKyselyTokenRepository(trx),
        fatores: makeKyselyFatorRepository(trx),
        passkeys: makeKyselyPasskeyRepository(trx),
        chaves: makeKyselyChaveRepository(trx),
        heranca: makeKyselyHeranca(trx),
        recuperacoes: makeKyselyRecuperacaoRepository(trx),
      }),
    );
  const contas = makeKyselyContas(database.db);
  const segredos = randomSegredos;
  const hasher = makeArgon2Hasher(config.auth.argon2);
  const limits = withHiddenKeys(redis ? makeRedisLimitStore(redis) : makeMemoryLimitStore(), config.auth.csrfSecret);
  const recusas = makeKyselyRecusas(database.db);
  const cifra = makeAesCifra(config.auth.cifraSecret);
  const totp = otpauthTotp;
  const basics = { contas, emTransacao, segredos, hasher, mailer, ehComum, publicUrl, recusas, cifra, totp, now };
  const shared = {
    ...basics,
    abrirSessao: makeAbrirSessao({ ...basics, newId: () => newId() as SessaoId }),
    exigirCodigo: makeExigirCodigo(basics),
    provarLink: makeProvarLink(basics),
    abrirRecuperacao: makeAbrirRecuperacao({ ...basics, newRecuperacaoId: () => newId() as RecuperacaoId }),
  };

  return {
    plugin: makeAuthPlugin({
      cadastrar: makeCadastrar({
        ...shared,
        convites: makeKyselyConvites(database),
        newId: () => newId() as UsuarioId,
      }),
      verificarEmail: makeVerificarEmail(shared),
      pedirRedefinicao: makePedirRedefinicao({ ...shared, sleep }),
      redefinirSenha: makeRedefinirSenha(shared),
      entrar: makeEntrar(shared),
      reautenticar: makeReautenticar(shared),
      trocarSenha: makeTrocarSenha(shared),
      trocarEmail: makeTrocarEmail(shared),
      segundoFator: makeSegundoFator(shared),
      passkeys: makePasskeys({
        ...shared,
        autenticadores: makeWebauthnAutenticadores(publicUrl),
        desafios: makeKyselyDesafiosDeLogin(database.db),
        newPasskeyId: () => newId() as PasskeyId,
      }),
      bloqueio: makeBloqueio(shared),
      recuperarAcesso: makeRecuperarAcesso({ ...shared, recuperacoes: makeKyselyRecuperacoes(database) }),
      desafio,
      externo: makeExterno({ ...shared, provedores, database, cookieSecure }),
      renovarSessao: makeRenovarSessao(shared),
      sessoesAbertas: makeSessoesAbertas(shared),
      lerUsuario: makeLerUsuario(shared),
      autenticar: makeAutenticar(shared),
      auditoria: makeKyselyAuditoria(database),
      lerAuditoria: makeLerAuditoria({ auditoria: makeKyselyLeitorDaAuditoria(database) }),
      exportador: makeExportadorDaConta(database),
      papeis: makeDelegacoesEAdministracao({ ...shared, database, limits, adminRedes: config.auth.adminRedes }),
      chaves: makeChaves({ ...shared, limits }),
      sessaoDoRefresh: async (token) => (await contas.donoDoRefresh(segredos.hashOf(token)))?.sessaoId,
      refreshCookie: makeRefreshCookie({ cookieSecure }),
      aparelhoCookie: makeAparelhoCookie({ secret: config.auth.csrfSecret, cookieSecure }),
      csrf: makeCsrf({ secret: config.auth.csrfSecret, cookieSecure }),
      jwtSecret: config.auth.jwtSecret,
      segundoFatorPapeis: config.auth.segundoFatorPapeis,
      limits,
      now,
    }),
  };
}
