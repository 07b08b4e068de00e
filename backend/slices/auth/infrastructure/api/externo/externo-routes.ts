import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { IdParams, problems } from '../../../../../shared/http/schemas.ts';
import type { LimitStore } from '../../portaria/limit-store.ts';
import { PER_ADDRESS } from '../../portaria/limits.ts';
import type { ClienteExterno } from '../../../application/ports/externo.ts';
import type { makeLigacoesExternas } from '../../../application/use-cases/externo/ligacoes.ts';
import type { makePedidoExterno } from '../../../application/use-cases/externo/pedido.ts';
import type { Chegada, makeRetornoExterno } from '../../../application/use-cases/externo/retorno.ts';
import type { makeSessaoExterna } from '../../../application/use-cases/externo/sessao.ts';
import type { IdentidadeExternaId } from '../../../domain/externo/externo.ts';
import { EntradaExpiradaError } from '../../../domain/externo/externo-errors.ts';
import { agenteDe, makeSendOpen, type RespostaDeLoginOptions } from '../sessoes/abrir-resposta.ts';
import { SessaoAbertaResponse } from '../auth-schemas.ts';
import type { ExternoCookies } from './externo-cookies.ts';
import {
  AbrirSessaoExternaBody,
  IniciarBody,
  LigacoesResponse,
  PartidaResponse,
  ProvedoresResponse,
  ProvedorParams,
} from './externo-schemas.ts';
import { freioDeCodigo } from '../freios.ts';
import { sessaoDe } from '../sessoes/sessao-do-pedido.ts';

export interface ExternoRoutesOptions extends RespostaDeLoginOptions {
  readonly cliente: ClienteExterno;
  readonly pedido: ReturnType<typeof makePedidoExterno>;
  readonly receber: ReturnType<typeof makeRetornoExterno>;
  readonly abrirSessao: ReturnType<typeof makeSessaoExterna>;
  readonly ligacoes: ReturnType<typeof makeLigacoesExternas>;
  readonly cookies: ExternoCookies;
  readonly publicUrl: string;
  readonly limits: LimitStore;
}

export const RETORNO = '/api/auth/externo/retorno';
/** Pages of the SPA. */
const ENTRAR = '/entrar-externo';
const LOGIN = '/login';
const SEGURANCA = '/seguranca';

export function externoRoutes(options: ExternoRoutesOptions): FastifyPluginAsyncTypebox {
  const { cliente, pedido, receber, abrirSessao, ligacoes, cookies, publicUrl, limits } = options;
  const nomeDe = (provedor: string) => cliente.provedores.find(({ id }) => id === provedor)?.nome ?? provedor;

  return async (app) => {
    const sendOpen = makeSendOpen(app, options);

    app.get(
      '/api/auth/externo',
      {
        schema: {
          operationId: 'listarProvedoresExternos',
          summary: 'Lista os provedores externos por que se pode entrar',
          tags: ['auth'],
          security: [],
          response: { 200: ProvedoresResponse },
        },
      },
      async () => ({ provedores: [...cliente.provedores] }),
    );

    app.post(
      '/api/auth/externo/:provedor/inicio',
      {
        config: { rateLimit: PER_ADDRESS.login },
        schema: {
          operationId: 'iniciarEntradaExterna',
          summary: 'Começa a entrar por um provedor externo',
          tags: ['auth'],
          security: [],
          params: ProvedorParams,
          body: IniciarBody,
          response: { 200: PartidaResponse, ...problems(400, 403, 404, 413, 415, 422, 429, 503) },
        },
      },
      async ({ params, body }, reply) => {
        const { url, segredo } = await pedido.entrar(params.provedor, body.next);
        cookies.pedido.write(reply, segredo);
        return { url };
      },
    );

    app.post(
      '/api/auth/externo/:provedor/ligacao',
      {
        onRequest: app.authenticate,
        config: { rateLimit: PER_ADDRESS.login },
        schema: {
          operationId: 'iniciarLigacaoExterna',
          summary: 'Começa a ligar a conta a um provedor externo',
          tags: ['auth'],
          params: ProvedorParams,
          response: { 200: PartidaResponse, ...problems(401, 403, 404, 422, 429, 503) },
        },
      },
      async ({ params, usuario }, reply) => {
        const { url, segredo } = await pedido.ligar(params.provedor, sessaoDe(usuario));
        cookies.pedido.write(reply, segredo);
        return { url };
      },
    );

    app.get(
      RETORNO,
      {
        config: { rateLimit: PER_ADDRESS.login },
        schema: {
          operationId: 'receberRetornoExterno',
          summary: 'Recebe o navegador de volta do provedor externo',
          tags: ['auth'],
          security: [],
          description:
            'Where every provider sends the browser back to, with code and state. Goes on to a page of the SPA, which ' +
            'asks for the session itself: a cookie of SameSite=Strict does not go along on the way back from another site',
          response: {
            303: { type: 'null', description: 'To /entrar-externo, /seguranca, or /login?erro=<code>' },
            ...problems(429, 503),
          },
        },
      },
      async (request, reply) => {
        const chegada = await receber(new URL(request.url, publicUrl), cookies.pedido.read(request));
        if (chegada.tipo === 'entrada') cookies.bilhete.write(reply, chegada.bilhete);
        if (chegada.tipo === 'recusa') {
          const { code, cause } = chegada.erro;
          request.log.warn({ code, causa: (cause as { code?: unknown } | undefined)?.code }, 'external login refused');
        }
        // What belongs to a request of this browser that is still under way stays.
        const alheia = chegada.tipo === 'recusa' && chegada.erro instanceof EntradaExpiradaError;
        if (!alheia) cookies.pedido.clear(reply);
        return reply.redirect(destinoDe(chegada), 303);
      },
    );

    app.post(
      '/api/auth/externo/sessao',
      {
        config: { rateLimit: PER_ADDRESS.login },
        schema: {
          operationId: 'entrarComProvedor',
          summary: 'Abre a sessão de quem voltou do provedor externo',
          tags: ['auth'],
          security: [],
          description: 'After the return, with the cookie that it set; asks for the second factor as any login does',
          body: AbrirSessaoExternaBody,
          response: { 200: SessaoAbertaResponse, ...problems(400, 401, 403, 413, 415, 422, 429, 503) },
        },
      },
      async (request, reply) => {
        const aberta = await abrirSessao({
          bilhete: cookies.bilhete.read(request),
          codigo: request.body.codigo,
          freio: freioDeCodigo(limits, reply),
          agente: agenteDe(request.headers['user-agent']),
        });
        cookies.bilhete.clear(reply);
        return sendOpen(reply, aberta);
      },
    );

    app.get(
      '/api/auth/externo/ligacoes',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarLigacoesExternas',
          summary: 'Lista os provedores externos ligados à conta',
          tags: ['auth'],
          response: { 200: LigacoesResponse, ...problems(401, 403) },
        },
      },
      async ({ usuario }) => ({
        itens: (await ligacoes.listar(usuario.atorId)).map((ligacao) => ({
          ...paraSnake(ligacao),
          nome: nomeDe(ligacao.provedor),
        })),
      }),
    );

    app.delete(
      '/api/auth/externo/ligacoes/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'desligarContaExterna',
          summary: 'Desliga a conta de um provedor externo',
          tags: ['auth'],
          params: IdParams,
          response: { 204: { type: 'null', description: 'It no longer enters' }, ...problems(401, 403, 404, 422) },
        },
      },
      async ({ usuario, params }, reply) => {
        await ligacoes.desligar(usuario.atorId, params.id as IdentidadeExternaId); // row-level security decides whose it is
        return reply.code(204).send(null);
      },
    );
  };
}

/** Always a path of ours, with codes only: no token, no name, no e-mail. */
function destinoDe(chegada: Chegada): string {
  if (chegada.tipo === 'ligacao') return `${SEGURANCA}?ligacao=ligada`;
  const voltar = chegada.proximo ? { voltar: chegada.proximo } : {};
  if (chegada.tipo === 'entrada') return comQuery(ENTRAR, voltar);
  const erro = { erro: chegada.erro.code };
  return chegada.de === 'ligacao' ? comQuery(SEGURANCA, erro) : comQuery(LOGIN, { ...erro, ...voltar });
}

function comQuery(path: string, valores: Record<string, string>): string {
  const query = new URLSearchParams(valores).toString();
  return query ? `${path}?${query}` : path;
}
