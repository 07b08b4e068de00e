import path from 'node:path';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';

const MONOREPO_ROOT = path.join(import.meta.dirname, '..');
const DEV_API = 'http://127.0.0.1:3001';

export default function config(phase: string): NextConfig {
  const shared: NextConfig = {
    reactStrictMode: true,
    trailingSlash: false,
    poweredByHeader: false,
    images: { unoptimized: true },
    transpilePackages: ['@autocusto/dominio'],
    turbopack: { root: MONOREPO_ROOT },
    devIndicators: false,
    allowedDevOrigins: ['127.0.0.1'],
  };

  // An exported site has no server, so rewrites exist only while developing.
  if (phase === PHASE_DEVELOPMENT_SERVER) {
    return {
      ...shared,
      rewrites: async () => [{ source: '/api/:path*', destination: `${DEV_API}/api/:path*` }],
    };
  }
  return { ...shared, output: 'export' };
}
