import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ORIGENS_DO_DESAFIO, type TipoDeDesafio } from '../config/desafio.ts';
import { HSTS_SECONDS, PERMISSIONS_POLICY, sendNotFound } from './problem-handler.ts';

interface SpaOptions {
  /** Folder of the static export. */
  readonly folder: string;
  readonly https: boolean;
  /** A third party whose challenge the pages may show; none without it. */
  readonly desafio?: TipoDeDesafio | undefined;
}

/** Serves the exported pages from the API's own origin, under a policy that runs only the scripts of this build. */
export async function serveSpa(app: FastifyInstance, { folder, https, desafio }: SpaOptions): Promise<void> {
  const terceiro = desafio ? ORIGENS_DO_DESAFIO[desafio] : { scripts: [], frames: [] };
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...inlineScriptHashes(folder), ...terceiro.scripts],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        // The browser's own print of a packet goes through a frame on a blob of this page.
        frameSrc: ["'self'", 'blob:', ...terceiro.frames],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https ? { maxAge: HSTS_SECONDS, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', PERMISSIONS_POLICY);
    // Only a file of the build says otherwise, whatever way its address was written.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  if (!existsSync(folder)) {
    app.setNotFoundHandler(sendNotFound);
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    // A compressed file is a way to send its original, not a file of its own.
    allowedPath: (path) => !COMPRESSED.test(path),
    dotfiles: 'ignore', // no page begins with a dot; what a tool leaves behind does
    setHeaders: (reply, path) => {
      // Next puts the content's hash into these names; a page itself must be asked for again.
      const hashed = path.includes('/_next/static/');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // A name that is both a page (`login.html`) and a folder (`login/`) stays a page.
  for (const file of pagesIn(folder)) {
    const url = `/${file.slice(0, -'.html'.length)}`;
    if (url === '/index' || url === '/404') continue;
    app.get(url, { schema: { hide: true } }, (_request, reply) => reply.sendFile(file));
    app.get(`${url}/`, { schema: { hide: true } }, (request, reply) => {
      const query = request.url.indexOf('?');
      return reply.redirect(query < 0 ? url : url + request.url.slice(query), 308);
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = ['GET', 'HEAD'].includes(request.method) && !isOfTheApi(request.url);
    return wantsPage ? reply.code(404).sendFile('404.html', WHOLE) : sendNotFound(request, reply);
  });
}

const COMPRESSED = /\.(br|gz)$/;

/** What does not exist is not modified since, and has no part. */
const WHOLE = { acceptRanges: false, etag: false, lastModified: false };

/** However it is written: the router has decoded it already, so it can be. */
function isOfTheApi(url: string): boolean {
  const [path = ''] = url.split('?');
  return /^\/(api|health)(\/|$)/.test(decodeURIComponent(path));
}

function pagesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.html')).sort();
}

/** `'sha256-…'` of every inline script of the exported pages. */
function inlineScriptHashes(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const hashes = new Set<string>();
  for (const file of pagesIn(folder)) {
    for (const [, script] of readFileSync(join(folder, file), 'utf8').matchAll(
      /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g,
    )) {
      if (script) hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    }
  }
  return [...hashes].sort();
}
