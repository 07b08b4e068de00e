import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { validate } from 'uuid';
import { CamposInvalidosError } from '@autocusto/dominio/comum/domain-error.ts';
import { IdParams, problems } from '../../../../../shared/http/schemas.ts';
import type { UsuarioAutenticado } from '../../../../../shared/http/authentication.ts';
import type { EventoDaAuditoria, PosicaoNaAuditoria } from '../../../application/ports/auditoria.ts';
import type { makeLerAuditoria } from '../../../application/use-cases/auditoria/ler-auditoria.ts';
import { AuditoriaPage, AuditoriaQuery, type EventoResponse } from './auditoria-schemas.ts';

export interface AuditoriaRoutesOptions {
  readonly lerAuditoria: ReturnType<typeof makeLerAuditoria>;
}

const LIMITE_PADRAO = 20;
const DIA_MS = 24 * 60 * 60_000;

export function auditoriaRoutes({ lerAuditoria }: AuditoriaRoutesOptions): FastifyPluginAsyncTypebox {
  async function pagina(usuario: UsuarioAutenticado, query: AuditoriaQuery, paciente?: string) {
    const { limite = LIMITE_PADRAO, cursor, acao, desde, ate } = query;
    const eventos = await lerAuditoria(usuario, {
      ...{ limite: limite + 1, acao, paciente },
      depoisDe: posicaoDo(cursor),
      desde: desde === undefined ? undefined : instante('desde', desde),
      ate: ate === undefined ? undefined : fimDe('ate', ate),
    });
    const itens = eventos.slice(0, limite);
    const ultimo = itens.at(-1);
    return {
      itens: itens.map(toResponse),
      proximo_cursor: eventos.length > limite && ultimo ? cursorDa(ultimo) : null,
    };
  }

  return async (app) => {
    app.get(
      '/api/auth/auditoria',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerAuditoria',
          summary: 'Lê a trilha de auditoria, do mais novo ao mais antigo',
          tags: ['auditoria'],
          querystring: AuditoriaQuery,
          response: { 200: AuditoriaPage, ...problems(401, 403, 422) },
        },
      },
      ({ usuario, query }) => pagina(usuario, query),
    );

    app.get(
      '/api/auth/auditoria/pacientes/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerAuditoriaDoPaciente',
          summary: 'Lê quem viu e mudou os dados de um paciente',
          tags: ['auditoria'],
          params: IdParams,
          querystring: AuditoriaQuery,
          response: { 200: AuditoriaPage, ...problems(401, 403, 404, 422) },
        },
      },
      ({ usuario, query, params }) => pagina(usuario, query, params.id),
    );
  };
}

function toResponse({ cadeia, contaNome, ...evento }: EventoDaAuditoria): EventoResponse {
  return { ...paraSnake(evento), usuario_id: cadeia, usuario_nome: contaNome };
}

/** The first instant after the day, or after the millisecond. */
function fimDe(campo: string, texto: string): Date {
  return new Date(instante(campo, texto).getTime() + (ehDia(texto) ? DIA_MS : 1));
}

/** Brasília has had no summer time since before the first event. */
function instante(campo: string, texto: string): Date {
  const momento = new Date(ehDia(texto) ? `${texto}T00:00:00-03:00` : texto);
  if (Number.isNaN(momento.getTime())) {
    throw new CamposInvalidosError([{ field: campo, code: 'data_invalida', message: 'Esta data não existe.' }]);
  }
  return momento;
}

function ehDia(texto: string): boolean {
  return texto.length === 'AAAA-MM-DD'.length;
}

const UUID_BYTES = 16;

function cursorDa({ cadeia, sequencia }: PosicaoNaAuditoria): string {
  const bytes = Buffer.alloc(UUID_BYTES + 8);
  bytes.write(cadeia.replaceAll('-', ''), 'hex');
  bytes.writeBigInt64BE(BigInt(sequencia), UUID_BYTES);
  return bytes.toString('base64url');
}

/** @throws {CamposInvalidosError} when the cursor is none of ours. */
function posicaoDo(cursor: string | undefined): PosicaoNaAuditoria | undefined {
  if (cursor === undefined) return undefined;
  const bytes = Buffer.from(cursor, 'base64url');
  const cadeia = bytes.toString('hex', 0, UUID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const sequencia = bytes.length === UUID_BYTES + 8 ? Number(bytes.readBigInt64BE(UUID_BYTES)) : Number.NaN;
  if (!Number.isSafeInteger(sequencia) || !validate(cadeia)) {
    const message = 'Esta página da lista não existe: volte ao começo.';
    throw new CamposInvalidosError([{ field: 'cursor', code: 'cursor_invalido', message }]);
  }
  return { cadeia, sequencia };
}
