import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendNotFound } from './problem-handler.ts';

interface SpaOptions {
  /** Folder of the static export. */
  readonly folder: string;
  readonly https: boolean;
}

/** Serves the exported pages from the API's own origin, under a policy that runs only the scripts of this build. */
export async function serveSpa(app: FastifyInstance, { folder, https }: SpaOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...inlineScriptHashes(folder)],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        // The browser's own print of a packet goes through a frame on a blob of this page.
        frameSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  if (existsSync(folder)) {
    await app.register(fastifyStatic, {
      root: folder,
      extensions: ['html'],
      redirect: false,
      setHeaders: (reply, path) => {
        // Next puts the content's hash into these names; a page itself must be asked for again.
        const hashed = path.includes('/_next/static/');
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const page = join(folder, '404.html');
    const wantsPage = request.method === 'GET' && !/^\/(api|health)(\/|\?|$)/.test(request.url) && existsSync(page);
    return wantsPage
      ? reply.code(404).type('text/html; charset=utf-8').sendFile('404.html')
      : sendNotFound(request, reply);
  });
}

/** `'sha256-…'` of every inline script of the exported pages. */
function inlineScriptHashes(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const hashes = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    for (const [, script] of readFileSync(join(folder, file), 'utf8').matchAll(
      /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g,
    )) {
      if (script) hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    }
  }
  return [...hashes].sort();
}
