/** @type {import('jest').Config} */
export default {
  projects: ['<rootDir>/dominio', '<rootDir>/backend', '<rootDir>/frontend'],
  // By default Jest leaves one core idle: half of a small machine.
  maxWorkers: '100%',
  // Modules of finished files stay in a worker's memory; a full heap made the last files five times slower.
  workerIdleMemoryLimit: '900MB',
  // A full machine is slow, not wrong.
  testTimeout: 60_000,
  // Counts only our own code: v8's also slows every library that a test loads.
  coverageProvider: 'babel',
  coverageDirectory: '<rootDir>/relatorios/coverage',
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
  coverageThreshold: { global: { statements: 80, branches: 80, functions: 80, lines: 80 } },
  // Files that no test touches count too. Jest reads this only here, and from more than one root: every pattern floats.
  collectCoverageFrom: [
    '**/*.{ts,tsx}',
    '!**/tests/**',
    '!**/{bench,fuzz,ferramentas}/**',
    '!**/*.{d,config,gerado}.ts',
    // Commands, run by the tests of what they call.
    '!**/scripts/**',
    '!**/catalogo/carregar.ts',
    // Only types: nothing in them runs.
    '!**/application/ports/**',
    // Routes are one line each; atoms are looked at by the tests of what is made of them.
    '!**/src/app/**',
    '!**/atoms/**',
    '!**/{out,public,.next}/**',
  ],
};
