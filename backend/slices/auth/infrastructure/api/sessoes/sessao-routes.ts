import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import type { SessaoId } from '@autocusto/dominio/comum/ids.ts';
import { idFromCursor, pageOf } from '../../../../../shared/http/cursor.ts';
import { IdParams, PageQuery, problems } from '../../../../../shared/http/schemas.ts';
import type { LimitStore } from '../../portaria/limit-store.ts';
import { PER_ADDRESS } from '../../portaria/limits.ts';
import { addressKey } from '../../portaria/rate-limit.ts';
import type { makeEntrar } from '../../../application/use-cases/sessoes/entrar.ts';
import type { makeLerUsuario, UsuarioAtual } from '../../../application/use-cases/contas/ler-usuario.ts';
import type { makeRenovarSessao } from '../../../application/use-cases/sessoes/renovar-sessao.ts';
import type { makeSessoesAbertas } from '../../../application/use-cases/sessoes/sessoes-abertas.ts';
import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import type { Sessao } from '../../../domain/sessoes/sessao.ts';
import { agenteDe, esquecerSessao, makeSendOpen, type RespostaDeLoginOptions, toUsuario } from './abrir-resposta.ts';
import type { AparelhoCookie } from './aparelho-cookie.ts';
import { CsrfResponse, EntrarBody, SessaoAbertaResponse, SessoesPage } from '../auth-schemas.ts';
import { UsuarioAtualResponse, Vazio } from '../contas/conta-schemas.ts';
import { chaveDoLogin, comFreio, freioDeCodigo } from '../freios.ts';
import { sessaoDe } from './sessao-do-pedido.ts';

export interface SessaoRoutesOptions extends RespostaDeLoginOptions {
  readonly entrar: ReturnType<typeof makeEntrar>;
  readonly renovarSessao: ReturnType<typeof makeRenovarSessao>;
  readonly sessoesAbertas: ReturnType<typeof makeSessoesAbertas>;
  readonly lerUsuario: ReturnType<typeof makeLerUsuario>;
  /** The session that a refresh token belongs to, whatever its state. */
  readonly sessaoDoRefresh: (token: string) => Promise<SessaoId | undefined>;
  readonly limits: LimitStore;
}

export function sessaoRoutes(options: SessaoRoutesOptions): FastifyPluginAsyncTypebox {
  const { entrar, renovarSessao, sessoesAbertas, lerUsuario, sessaoDoRefresh, refreshCookie, csrf, limits } = options;
  const { aparelhoCookie } = options;

  return async (app) => {
    const sendOpen = makeSendOpen(app, options);

    app.get(
      '/api/auth/csrf',
      {
        schema: {
          operationId: 'lerCsrf',
          summary: 'Dá o token de CSRF que acompanha cada pedido que muda algo',
          tags: ['auth'],
          security: [],
          response: { 200: CsrfResponse },
        },
      },
      async (request, reply) => {
        const refresh = csrf.hasSession(request) ? undefined : refreshCookie.read(request);
        const sessaoId = refresh && (await sessaoDoRefresh(refresh));
        return { csrf_token: csrf.issue(request, reply, sessaoId) };
      },
    );

    app.post(
      '/api/auth/login',
      {
        // After the body: a browser that the account knows is counted by itself, not with its address.
        config: {
          rateLimit: { ...PER_ADDRESS.login, hook: 'preValidation', keyGenerator: porAparelho(aparelhoCookie) },
        },
        schema: {
          operationId: 'entrar',
          summary: 'Abre uma sessão com e-mail, senha e, se a conta pede, código',
          tags: ['auth'],
          security: [],
          body: EntrarBody,
          response: { 200: SessaoAbertaResponse, ...problems(400, 401, 403, 413, 415, 422, 429, 503) },
        },
      },
      async (request, reply) => {
        const { email, senha, codigo } = request.body;
        const agente = agenteDe(request.headers['user-agent']);
        const freio = freioDeCodigo(limits, reply);
        const deOnde = aparelhoCookie.conhecido(request, email) ?? addressKey(request.ip);
        const aberta = await comFreio(limits, chaveDoLogin(email, deOnde), reply, () =>
          entrar({ email, senha, agente, codigo, freio }),
        );
        return sendOpen(reply, aberta);
      },
    );

    app.post(
      '/api/auth/refresh',
      {
        config: { rateLimit: PER_ADDRESS.refresh },
        schema: {
          operationId: 'renovarSessao',
          summary: 'Renova o token de acesso com o cookie da sessão',
          tags: ['auth'],
          security: [],
          response: { 200: SessaoAbertaResponse, ...problems(401, 403, 429, 503) },
        },
      },
      async (request, reply) => {
        const token = refreshCookie.read(request);
        if (!token) throw new SessaoEncerradaError();
        const sessaoId = await sessaoDoRefresh(token);
        if (sessaoId) csrf.checkSession(request, sessaoId);

        const aberta = await renovarSessao(token).catch((error: unknown) => {
          if (error instanceof SessaoEncerradaError) {
            if (error.reuso) request.log.warn({ sessaoId }, 'refresh token reused');
            refreshCookie.clear(reply);
          }
          throw error;
        });
        return sendOpen(reply, aberta);
      },
    );

    app.post(
      '/api/auth/logout',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'sair',
          summary: 'Encerra esta sessão',
          tags: ['auth'],
          response: { 204: { type: 'null', description: 'The session is over' }, ...problems(401, 403) },
        },
      },
      async ({ usuario }, reply) => {
        await sessoesAbertas.sair(sessaoDe(usuario));
        return esquecerSessao(reply, refreshCookie).code(204).send(null);
      },
    );

    app.get(
      '/api/auth/me',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerUsuarioAtual',
          summary: 'Diz quem está na sessão',
          tags: ['auth'],
          response: { 200: UsuarioAtualResponse, ...problems(401) },
        },
      },
      async ({ usuario }) => toUsuarioAtual(await lerUsuario(sessaoDe(usuario))),
    );

    app.get(
      '/api/auth/sessoes',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarSessoes',
          summary: 'Lista as sessões abertas da conta',
          tags: ['auth'],
          querystring: PageQuery,
          response: { 200: SessoesPage, ...problems(401, 422) },
        },
      },
      async ({ usuario, query: { limite = 20, cursor } }) => {
        const depoisDe = idFromCursor<SessaoId>(cursor);
        const quem = sessaoDe(usuario);
        const sessoes = await sessoesAbertas.listar(quem, { depoisDe, limite: limite + 1 });
        const { itens, proximo_cursor } = pageOf(sessoes, limite, ({ props }) => props.id);
        return { itens: itens.map((sessao) => toSessao(sessao, quem.sessaoId)), proximo_cursor };
      },
    );

    app.delete(
      '/api/auth/sessoes',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'encerrarSessoes',
          summary: 'Encerra todas as sessões da conta',
          tags: ['auth'],
          response: { 204: Vazio('Every session is over, this one too'), ...problems(401, 403) },
        },
      },
      async ({ usuario }, reply) => {
        await sessoesAbertas.encerrarTodas(sessaoDe(usuario));
        return esquecerSessao(reply, refreshCookie).code(204).send(null);
      },
    );

    app.delete(
      '/api/auth/sessoes/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'encerrarSessao',
          summary: 'Encerra uma sessão da conta',
          tags: ['auth'],
          params: IdParams,
          response: { 204: { type: 'null', description: 'The session is over' }, ...problems(401, 403, 404, 422) },
        },
      },
      async ({ usuario, params }, reply) => {
        const alvo = params.id as SessaoId; // row-level security decides whose it is
        const quem = sessaoDe(usuario);
        await sessoesAbertas.encerrar(quem, alvo);
        if (alvo === quem.sessaoId) esquecerSessao(reply, refreshCookie);
        return reply.code(204).send(null);
      },
    );
  };
}

function porAparelho({ conhecido }: AparelhoCookie) {
  return (request: FastifyRequest): string => {
    const { email } = (request.body ?? {}) as { email?: unknown }; // not validated yet
    const aparelho = typeof email === 'string' ? conhecido(request, email) : undefined;
    return aparelho ? `${aparelho} ${String(email).toLowerCase()}` : addressKey(request.ip);
  };
}

function toUsuarioAtual({ usuario, sessao, emNomeDe }: UsuarioAtual): UsuarioAtualResponse {
  return {
    ...toUsuario(usuario),
    sessao: { ...paraSnake(sessao), bloqueada: sessao.bloqueadaEm !== null },
    ...paraSnake({ emNomeDe: emNomeDe.map(({ id, nome, papel }) => ({ usuarioId: id, nome, papel })) }),
  };
}

function toSessao({ props }: Sessao, atual: SessaoId) {
  return { ...paraSnake(props), atual: props.id === atual };
}
