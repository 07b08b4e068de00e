import type { Papel } from '../../../../shared/domain/papel.ts';
import type { Acesso } from '../../../../shared/domain/acesso.ts';
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { comContexto, type Contexto, contextoAtual } from '../../../../shared/contexto.ts';
import type { UsuarioAutenticado } from '../../../../shared/http/authentication.ts';
import { acessoDe } from '../../../../shared/security/acesso.ts';
import type { Csrf } from '../portaria/csrf.ts';
import type { DesafioHumano } from '../portaria/desafio.ts';
import { useDesafio } from '../portaria/desafio-portas.ts';
import type { LimitStore } from '../portaria/limit-store.ts';
import { PER_CONTA } from '../portaria/limits.ts';
import { assertWithin, useRateLimits } from '../portaria/rate-limit.ts';
import type { ChaveProvada } from '../../application/use-cases/chaves/autenticar-chave.ts';
import type { makeAutenticar, QuemPede } from '../../application/use-cases/sessoes/autenticar.ts';
import { EnderecoNaoPermitidoError } from '../../domain/administracao/administracao-errors.ts';
import {
  AcessoEmEsperaError,
  NaoAutenticadoError,
  PapelSemPermissaoError,
  ReautenticacaoNecessariaError,
  SegundoFatorExigidoError,
  SessaoBloqueadaError,
} from '../../domain/auth-errors.ts';
import { OperacaoDoTitularError } from '../../domain/delegacoes/delegacao-errors.ts';
import type { EstadoDaSessao } from '../../domain/sessoes/sessao.ts';
import type { DelegacoesEAdministracao } from '../delegacoes-e-administracao.ts';
import type { Chaves } from '../chaves-api.ts';
import type { ExternoPlugin } from '../externo/externo.ts';
import type { Auditoria } from '../persistence/auditoria/kysely-auditoria.ts';
import { useAccessTokens, verifyBearer } from './sessoes/access-token.ts';
import { auditarLeituras, auditarRecusa } from './auditoria/auditoria-hooks.ts';
import { auditoriaRoutes, type AuditoriaRoutesOptions } from './auditoria/auditoria-routes.ts';
import { bloqueioRoutes, type BloqueioRoutesOptions } from './sessoes/bloqueio-routes.ts';
import { cadastroRoutes, type CadastroRoutesOptions } from './contas/cadastro-routes.ts';
import { chaveDoPedido, dispensaCsrf } from './chaves/chave-do-pedido.ts';
import { contaRoutes, type ContaRoutesOptions } from './contas/conta-routes.ts';
import { makeConferirDelegacao, outroMedico } from './delegacoes/delegacao-do-pedido.ts';
import { passkeyRoutes, type PasskeyRoutesOptions } from './segundo-fator/passkey-routes.ts';
import { segundoFatorRoutes, type SegundoFatorRoutesOptions } from './segundo-fator/segundo-fator-routes.ts';
import { exportacaoRoutes, type ExportacaoRoutesOptions } from './contas/exportacao-routes.ts';
import { recuperacaoRoutes, type RecuperacaoRoutesOptions } from './contas/recuperacao-routes.ts';
import { sessaoRoutes, type SessaoRoutesOptions } from './sessoes/sessao-routes.ts';

export interface AuthPluginOptions
  extends
    AuditoriaRoutesOptions,
    ExportacaoRoutesOptions,
    CadastroRoutesOptions,
    SessaoRoutesOptions,
    ContaRoutesOptions,
    SegundoFatorRoutesOptions,
    PasskeyRoutesOptions,
    RecuperacaoRoutesOptions,
    BloqueioRoutesOptions {
  readonly jwtSecret: string;
  /** Roles that do nothing without a second factor. */
  readonly segundoFatorPapeis: readonly Papel[];
  readonly autenticar: ReturnType<typeof makeAutenticar>;
  readonly auditoria: Auditoria;
  readonly papeis: DelegacoesEAdministracao;
  readonly externo: ExternoPlugin;
  readonly chaves: Chaves;
  readonly desafio: DesafioHumano | undefined;
  readonly csrf: Csrf;
  readonly limits: LimitStore;
  readonly now: () => Date;
}

/** How long a proof of identity serves for sensitive actions. */
const REAUTENTICACAO_MS = 10 * 60_000;

/** For the whole application: what it decorates and hooks must reach every other slice's routes. */
export function makeAuthPlugin(options: AuthPluginOptions) {
  return fp(async (app) => {
    options.papeis.contadores.contar(app);
    await app.register(cookie);
    useContexto(app);
    await useAccessTokens(app, options.jwtSecret);
    await useRateLimits(app, options.limits);
    app.addHook('onRequest', async (request) => {
      if (!dispensaCsrf(request)) options.csrf.check(request);
    });
    useDesafio(app, options.limits, options.desafio);
    decorateAuthentication(app, options);
    // Nobody may add a door without saying whose it is.
    app.addHook('onRoute', ({ schema }) => {
      if (schema?.operationId && schema.security === undefined) acessoDe(schema.operationId);
    });
    auditarLeituras(app, options.auditoria);

    await app.register(cadastroRoutes(options));
    await app.register(sessaoRoutes(options));
    await app.register(auditoriaRoutes(options));
    await app.register(exportacaoRoutes(options));
    await app.register(contaRoutes(options));
    await app.register(segundoFatorRoutes(options));
    await app.register(passkeyRoutes(options));
    await app.register(bloqueioRoutes(options));
    await app.register(recuperacaoRoutes(options));
    await app.register(options.papeis.routes);
    await app.register(options.chaves.routes);
    await app.register(options.externo(options));
  });
}

type SessaoProvada = QuemPede & EstadoDaSessao;

function decorateAuthentication(app: FastifyInstance, options: AuthPluginOptions): void {
  const { autenticar, chaves, csrf, auditoria, papeis, now } = options;
  const conferirDelegacao = makeConferirDelegacao({ auditoria, delegacaoEmVigor: papeis.delegacaoEmVigor });
  const usuarios = new WeakMap<FastifyRequest, UsuarioAutenticado>();

  app.decorateRequest('usuario', {
    /** A route that forgot `authenticate` answers 401 instead of serving nobody in particular. */
    getter(this: FastifyRequest) {
      const usuario = usuarios.get(this);
      if (!usuario) throw new NaoAutenticadoError();
      return usuario;
    },
  });
  app.decorate('authenticate', async (request, reply) => {
    const acesso = acessoDe(request.routeOptions.schema?.operationId);
    // RFC 9110 §11.6.1: a 401 says how to authenticate. An answer of another status drops it again.
    reply.header('www-authenticate', 'Bearer');
    const quem = await quemPede(request);
    reply.removeHeader('www-authenticate');
    if ('chaveId' in quem) await chaves.assertPode(acesso, quem, reply, outroMedico(request, acesso, quem));
    else await assertSessaoPode(request, acesso, quem);

    const { usuarioId: atorId, tipo } = quem;
    const medico = outroMedico(request, acesso, quem);
    if (medico) await auditarRecusa(auditoria, request, quem, () => assertPodePorOutro(acesso, tipo));
    if (acesso.ritmo) {
      const { operationId } = request.routeOptions.schema ?? {};
      await assertWithin(options.limits, `${operationId} ${atorId}`, PER_CONTA[acesso.ritmo], reply);
    }
    const contexto = contextoAtual();
    // Without it the database would take whoever asks for the medico that they name.
    if (!contexto) throw new Error('a request outside of its context');
    contexto.atorId = atorId;
    if ('chaveId' in quem) contexto.chaveId = quem.chaveId;
    else if (acesso.reautenticar) contexto.sessaoProvada = quem.sessaoId;
    if (medico) await conferirDelegacao(request, acesso, atorId, medico);
    usuarios.set(request, {
      ...{ id: medico ?? atorId, atorId, tipo },
      /** A route that reads the session of a request without one answers 401. */
      get sessaoId() {
        if ('chaveId' in quem) throw new NaoAutenticadoError();
        return quem.sessaoId;
      },
    });
  });

  /** An API key or an access token: whatever looks like a key is nothing else. */
  async function quemPede(request: FastifyRequest): Promise<ChaveProvada | SessaoProvada> {
    const chave = chaveDoPedido(request);
    if (chave !== undefined) return chaves.autenticar(chave);
    const quem = await verifyBearer(request);
    return { ...quem, ...(await autenticar(quem)) };
  }

  async function assertSessaoPode(request: FastifyRequest, acesso: Acesso, quem: SessaoProvada): Promise<void> {
    csrf.checkSession(request, quem.sessaoId);
    await auditarRecusa(auditoria, request, quem, () => {
      assertPode(acesso, quem, now());
      if (quem.tipo === 'administrador' && papeis.adminRedes?.(request.ip) === false) {
        throw new EnderecoNaoPermitidoError();
      }
    });
    if (quem.retida && acesso.semSegundoFator !== 'sempre') throw new AcessoEmEsperaError();
    assertSegundoFator(acesso, quem, options.segundoFatorPapeis);
  }
}

/** @throws when the role, the lock or the age of the last proof of identity forbid the operation. */
function assertPode(acesso: Acesso, { tipo, bloqueadaEm, reautenticadaEm }: EstadoDaSessao, agora: Date): void {
  if (bloqueadaEm && !acesso.bloqueada) throw new SessaoBloqueadaError();
  if (!acesso.papeis.includes(tipo)) throw new PapelSemPermissaoError();
  if (acesso.reautenticar && agora.getTime() - reautenticadaEm.getTime() > REAUTENTICACAO_MS) {
    throw new ReautenticacaoNecessariaError();
  }
}

/** @throws {OperacaoDoTitularError} when it stays with the medico whose rows they are, whoever stands in for them. */
function assertPodePorOutro({ substituto }: Acesso, tipo: Papel): void {
  if (tipo === 'medico' && !substituto) throw new OperacaoDoTitularError();
}

/** @throws when the role must have proved a second factor: setting one up is for accounts that have none. */
function assertSegundoFator(acesso: Acesso, { tipo, segundoFator }: EstadoDaSessao, papeis: readonly Papel[]) {
  if (segundoFator === 'provado' || acesso.semSegundoFator === 'sempre' || !papeis.includes(tipo)) return;
  const jaTem = segundoFator === 'por_provar';
  if (jaTem || acesso.semSegundoFator !== 'cadastro') throw new SegundoFatorExigidoError({ jaTem });
}

/** Opens the context that the audit and row-level security read, for everything that the request does. */
function useContexto(app: FastifyInstance): void {
  const contextos = new WeakMap<FastifyRequest, Contexto>();
  app.addHook('onRequest', (request, _reply, done) => {
    const contexto: Contexto = { pedidoId: request.id, endereco: request.ip };
    contextos.set(request, contexto);
    comContexto(contexto, done);
  });
  // Not every runtime keeps the context while a body arrives: what comes after it is given the context again.
  app.addHook('preValidation', (request, _reply, done) => {
    const contexto = contextos.get(request);
    if (contexto) comContexto(contexto, done);
    else done();
  });
}
