import type { FastifyReply } from 'fastify';
import { VersaoDesatualizadaError } from '../domain/common-errors.ts';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** An edit without If-Match (RFC 6585 §3). */
export class VersaoNaoInformadaError extends DomainError {
  override readonly name = 'VersaoNaoInformadaError';
  readonly kind = 'precondition_required';
  readonly code = 'versao_nao_informada';
  readonly action = 'Leia o registro e envie o seu ETag no cabeçalho If-Match.';

  constructor() {
    super('A edição precisa dizer qual versão está sendo alterada.');
  }
}

/**
 * The version that an If-Match header names.
 * @throws {VersaoNaoInformadaError} without a header. @throws {VersaoDesatualizadaError} when it is no ETag of ours.
 */
export function versionFromIfMatch(header: string | undefined): number {
  if (header === undefined) throw new VersaoNaoInformadaError();
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined) throw new VersaoDesatualizadaError();
  return Number(version);
}

export function withEtag(reply: FastifyReply, versao: number): FastifyReply {
  return reply.header('etag', `"${versao}"`);
}
