import { existsSync } from 'node:fs';
import { chromium, defineConfig } from '@playwright/test';

const PORT = Number(process.env.E2E_PORT ?? 3210);
const BASE_URL = `http://localhost:${PORT}`;

/** Playwright's own browser where it could be downloaded, else the system's. */
function findChromium(): string {
  const candidates = [
    process.env.CHROMIUM_PATH,
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found) throw new Error('Falta o Chromium. Rode "sh scripts/sistema.sh" como root, ou informe CHROMIUM_PATH.');
  return found;
}

export default defineConfig({
  testDir: 'frontend/tests/e2e',
  outputDir: 'relatorios/playwright',
  reporter: 'line',
  forbidOnly: true,
  workers: 1,
  // A full machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // `npm run test:digitador` asks for 500.
  metadata: {
    digitador: {
      vezes: Number(process.env.DIGITADOR_VEZES ?? 20),
      semente: Number(process.env.DIGITADOR_SEMENTE ?? 8),
    },
  },
  use: {
    baseURL: BASE_URL,
    testIdAttribute: 'data-testid',
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    // Recorded for every flow and thrown away for nearly all: a third of the run. --trace on has it where it is needed.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'celular', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    { name: 'mesa', use: { viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: 'exec node scripts/iniciar-e2e.ts',
    url: `${BASE_URL}/api/health`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(PORT) },
    stdout: 'pipe',
  },
});
