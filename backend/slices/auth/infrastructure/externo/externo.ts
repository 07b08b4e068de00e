import type { FastifyPluginAsync } from 'fastify';
import type { ProvedorOidc } from '../../../../shared/config/provedores-oidc.ts';
import type { Database } from '../../../../shared/database/database.ts';
import { newId } from '../../../../shared/new-id.ts';
import type { ExternoUnidadeDeTrabalho } from '../../application/ports/externo.ts';
import type { Mailer } from '../../application/ports/mailer.ts';
import type { Recusas } from '../../application/ports/recusas.ts';
import type { AuthUnidadeDeTrabalho } from '../../application/ports/repositorios.ts';
import type { Segredos } from '../../application/ports/segredos.ts';
import type { AbrirSessao } from '../../application/use-cases/sessoes/abrir-sessao.ts';
import type { ExigirCodigo } from '../../application/use-cases/segundo-fator/exigir-codigo.ts';
import { makeLigacoesExternas } from '../../application/use-cases/externo/ligacoes.ts';
import { makePedidoExterno } from '../../application/use-cases/externo/pedido.ts';
import { makeRetornoExterno } from '../../application/use-cases/externo/retorno.ts';
import { makeSessaoExterna } from '../../application/use-cases/externo/sessao.ts';
import type { IdentidadeExternaId } from '../../domain/externo/externo.ts';
import { makeExternoCookies } from '../api/externo/externo-cookies.ts';
import { externoRoutes, type ExternoRoutesOptions, RETORNO } from '../api/externo/externo-routes.ts';
import type { AuthDb } from '../persistence/auth-db.ts';
import type { ExternoDb } from '../persistence/externo/externo-db.ts';
import {
  makeKyselyBilheteRepository,
  makeKyselyExternos,
  makeKyselyIdentidadeRepository,
} from '../persistence/externo/kysely-externo.ts';
import { makeOidcCliente } from './oidc-cliente.ts';

interface Dependencies {
  readonly provedores: readonly ProvedorOidc[];
  readonly database: Database<AuthDb>;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly exigirCodigo: ExigirCodigo;
  readonly abrirSessao: AbrirSessao;
  readonly recusas: Recusas;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly cookieSecure: boolean;
  readonly now: () => Date;
}

/** Waits for what the other logins of the plugin share. */
export type ExternoPlugin = (
  daSessao: Pick<ExternoRoutesOptions, 'refreshCookie' | 'aparelhoCookie' | 'csrf' | 'limits'>,
) => FastifyPluginAsync;

/** Login through other providers; with none configured the list is empty and nothing else answers. */
export function makeExterno(dependencies: Dependencies): ExternoPlugin {
  const { provedores, publicUrl, cookieSecure } = dependencies;
  const database = dependencies.database as unknown as Database<ExternoDb>; // the same one, with this door's tables
  const cliente = makeOidcCliente({ provedores, redirectUri: publicUrl + RETORNO });
  const externos = makeKyselyExternos(database.db);

  const emTransacao: ExternoUnidadeDeTrabalho = (usuarioId, trabalho) =>
    dependencies.emTransacao(usuarioId, (repositorios) =>
      // The same transaction: it is joined, not opened.
      database.comoUsuario(usuarioId, (trx) =>
        trabalho({
          ...repositorios,
          identidades: makeKyselyIdentidadeRepository(trx),
          bilhetes: makeKyselyBilheteRepository(trx),
          externos: makeKyselyExternos(trx),
        }),
      ),
    );
  const shared = { ...dependencies, cliente, externos, emTransacao };

  const options = {
    cliente,
    pedido: makePedidoExterno(shared),
    receber: makeRetornoExterno({ ...shared, newId: () => newId() as IdentidadeExternaId }),
    abrirSessao: makeSessaoExterna(shared),
    ligacoes: makeLigacoesExternas({ emTransacao }),
    cookies: makeExternoCookies({ cookieSecure }),
    publicUrl,
  };
  return (daSessao) => externoRoutes({ ...options, ...daSessao });
}
