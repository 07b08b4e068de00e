import type { Papel } from '../../../../shared/domain/papel.ts';
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import { comContexto, type Contexto, contextoAtual } from '../../../../shared/contexto.ts';
import type { UsuarioAutenticado } from '../../../../shared/http/authentication.ts';
import { acessoDe } from '../../../../shared/security/acesso.ts';
import type { Csrf } from '../portaria/csrf.ts';
import type { DesafioHumano } from '../portaria/desafio.ts';
import { useDesafio } from '../portaria/desafio-portas.ts';
import type { LimitStore } from '../portaria/limit-store.ts';
import { PER_CONTA } from '../portaria/limits.ts';
import { assertWithin, useRateLimits } from '../portaria/rate-limit.ts';
import type { makeAutenticar } from '../../application/use-cases/sessoes/autenticar.ts';
import { NaoAutenticadoError } from '../../domain/auth-errors.ts';
import { autorizar, type Credencial, ficaNaAuditoria } from '../../domain/autorizacao.ts';
import type { DelegacoesEAdministracao } from '../delegacoes-e-administracao.ts';
import type { Chaves } from '../chaves-api.ts';
import type { ExternoPlugin } from '../externo/externo.ts';
import { assertSessaoVive } from '../persistence/sessoes/sessao-provada.ts';
import type { Auditoria } from '../persistence/auditoria/kysely-auditoria.ts';
import { useAccessTokens, verifyBearer } from './sessoes/access-token.ts';
import { auditarLeituras } from './auditoria/auditoria-hooks.ts';
import { auditoriaRoutes, type AuditoriaRoutesOptions } from './auditoria/auditoria-routes.ts';
import { bloqueioRoutes, type BloqueioRoutesOptions } from './sessoes/bloqueio-routes.ts';
import { cadastroRoutes, type CadastroRoutesOptions } from './contas/cadastro-routes.ts';
import { chaveDoPedido, dispensaCsrf } from './chaves/chave-do-pedido.ts';
import { contaRoutes, type ContaRoutesOptions } from './contas/conta-routes.ts';
import { makeConferirDelegacao } from './delegacoes/delegacao-do-pedido.ts';
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

function decorateAuthentication(app: FastifyInstance, options: AuthPluginOptions): void {
  const { autenticar, chaves, csrf, auditoria, papeis, limits, now } = options;
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
    const { operationId } = request.routeOptions.schema ?? {};
    const acesso = acessoDe(operationId);
    // RFC 9110 §11.6.1: a 401 says how to authenticate. An answer of another status drops it again.
    reply.header('www-authenticate', 'Bearer');
    const credencial = await credencialDe(request);
    reply.removeHeader('www-authenticate');
    if (credencial.via === 'chave') await chaves.assertRitmo(credencial.chaveId, reply);
    else csrf.checkSession(request, credencial.sessaoId);

    const decisao = autorizar(acesso, credencial, {
      emNomeDe: request.headers['x-em-nome-de']?.toString(),
      redeDeAdministrador: papeis.adminRedes?.(request.ip) ?? true,
      papeisComSegundoFator: options.segundoFatorPapeis,
      agora: now(),
    });
    if ('recusa' in decisao) {
      if (ficaNaAuditoria(decisao.recusa)) await registrarRecusa(credencial, decisao.recusa, operationId ?? '');
      throw decisao.recusa;
    }

    const { atorId, papel } = credencial;
    const { titularId, exigeDelegacao } = decisao;
    if (acesso.ritmo) await assertWithin(limits, `${operationId} ${atorId}`, PER_CONTA[acesso.ritmo], reply);
    const contexto = contextoAtual();
    // Without it the database would take whoever asks for the medico that they name.
    if (!contexto) throw new Error('a request outside of its context');
    contexto.atorId = atorId;
    if (credencial.via === 'chave') contexto.chaveId = credencial.chaveId;
    else if (acesso.reautenticar) {
      const { sessaoId } = credencial;
      contexto.aindaVale = (trx) => assertSessaoVive(trx, atorId, sessaoId);
    }
    if (exigeDelegacao) await conferirDelegacao(request, acesso, atorId, titularId);
    const quem = { titularId, atorId, papel };
    usuarios.set(
      request,
      credencial.via === 'chave'
        ? { ...quem, via: 'chave', chaveId: credencial.chaveId }
        : { ...quem, via: 'sessao', sessaoId: credencial.sessaoId },
    );
  });

  /** An API key or an access token: whatever looks like a key is nothing else. */
  async function credencialDe(request: FastifyRequest): Promise<Credencial> {
    const chave = chaveDoPedido(request);
    return chave === undefined ? autenticar(await verifyBearer(request)) : chaves.autenticar(chave);
  }

  /** In the chain of whoever tried, with what it was; nobody else's has anything of it. */
  async function registrarRecusa(credencial: Credencial, { code }: DomainError, operacao: string): Promise<void> {
    if (credencial.via === 'chave') return chaves.registrarRecusa(credencial, code);
    const detalhe = { codigo: code, operacao };
    await auditoria.registrar(credencial.atorId, { acao: 'papel.recusar', recursoId: null, pacientes: [], detalhe });
  }
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
