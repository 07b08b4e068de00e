import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyPluginAsync } from 'fastify';
import type { Redis } from 'ioredis';
import type { Config } from '../../shared/config/config.ts';
import type { Database } from '../../shared/database/database.ts';
import type { SessaoId, UsuarioId } from '../../shared/domain/ids.ts';
import { newId } from '../../shared/new-id.ts';
import { makeCsrf } from '../../shared/security/csrf.ts';
import { makeMemoryLimitStore } from '../../shared/security/limit-store.ts';
import { withHiddenKeys } from '../../shared/security/rate-limit.ts';
import { makeRedisLimitStore } from '../../shared/security/redis-limit-store.ts';
import type { Mailer } from './application/ports/mailer.ts';
import type { AuthUnidadeDeTrabalho } from './application/ports/repositorios.ts';
import { makeAutenticar } from './application/use-cases/autenticar.ts';
import { makeCadastrar } from './application/use-cases/cadastrar.ts';
import { makeEntrar } from './application/use-cases/entrar.ts';
import { makeLerUsuario } from './application/use-cases/ler-usuario.ts';
import { makePedirRedefinicao } from './application/use-cases/pedir-redefinicao.ts';
import { makeRedefinirSenha } from './application/use-cases/redefinir-senha.ts';
import { makeRenovarSessao } from './application/use-cases/renovar-sessao.ts';
import { makeSessoesAbertas } from './application/use-cases/sessoes-abertas.ts';
import { makeVerificarEmail } from './application/use-cases/verificar-email.ts';
import { makeAuthPlugin } from './infrastructure/api/auth-plugin.ts';
import { makeRefreshCookie } from './infrastructure/api/refresh-cookie.ts';
import type { AuthDb } from './infrastructure/persistence/auth-db.ts';
import { makeKyselyAuditoria } from './infrastructure/persistence/kysely-auditoria.ts';
import { makeKyselyContas } from './infrastructure/persistence/kysely-contas.ts';
import { makeKyselySessaoRepository } from './infrastructure/persistence/kysely-sessao-repository.ts';
import { makeKyselyTokenRepository } from './infrastructure/persistence/kysely-token-repository.ts';
import { makeKyselyUsuarioRepository } from './infrastructure/persistence/kysely-usuario-repository.ts';
import { randomSegredos } from './infrastructure/random-segredos.ts';
import { makeArgon2Hasher } from './infrastructure/senhas/argon2-hasher.ts';
import { ehComum } from './infrastructure/senhas/senhas-comuns.ts';

export { verificarAuditoria } from './infrastructure/persistence/verificar-auditoria.ts';

export interface AuthOptions {
  readonly config: Pick<Config, 'http' | 'auth'>;
  readonly database: Database<AuthDb>;
  readonly mailer: Mailer;
  /** Without it the limits are this process's own. */
  readonly redis?: Redis | undefined;
  readonly now?: () => Date;
}

/** Register `plugin` before the other slices: it gives them `app.authenticate`, `request.usuario` and the CSRF check. */
export function makeAuth(options: AuthOptions): { plugin: FastifyPluginAsync } {
  const { config, database, mailer, redis, now = () => new Date() } = options;
  const { publicUrl, cookieSecure } = config.http;

  const emTransacao: AuthUnidadeDeTrabalho = (usuarioId, trabalho) =>
    database.comoUsuario(usuarioId, (trx) =>
      trabalho({
        usuarios: makeKyselyUsuarioRepository(trx),
        sessoes: makeKyselySessaoRepository(trx),
        tokens: makeKyselyTokenRepository(trx),
      }),
    );
  const contas = makeKyselyContas(database.db);
  const segredos = randomSegredos;
  const hasher = makeArgon2Hasher(config.auth.argon2);
  const limits = withHiddenKeys(redis ? makeRedisLimitStore(redis) : makeMemoryLimitStore(), config.auth.csrfSecret);
  const shared = { contas, emTransacao, segredos, hasher, mailer, ehComum, publicUrl, now };

  return {
    plugin: makeAuthPlugin({
      cadastrar: makeCadastrar({ ...shared, newId: () => newId() as UsuarioId }),
      verificarEmail: makeVerificarEmail(shared),
      pedirRedefinicao: makePedirRedefinicao({ ...shared, sleep }),
      redefinirSenha: makeRedefinirSenha(shared),
      entrar: makeEntrar({ ...shared, newId: () => newId() as SessaoId }),
      renovarSessao: makeRenovarSessao(shared),
      sessoesAbertas: makeSessoesAbertas(shared),
      lerUsuario: makeLerUsuario(shared),
      autenticar: makeAutenticar(shared),
      auditoria: makeKyselyAuditoria(database),
      sessaoDoRefresh: async (token) => (await contas.donoDoRefresh(segredos.hashOf(token)))?.sessaoId,
      refreshCookie: makeRefreshCookie({ cookieSecure }),
      csrf: makeCsrf({ secret: config.auth.csrfSecret, publicUrl, cookieSecure }),
      jwtSecret: config.auth.jwtSecret,
      limits,
    }),
  };
}
