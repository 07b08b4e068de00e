/** @type {import('jest').Config} */
export default {
  projects: ['<rootDir>/backend', '<rootDir>/frontend'],
  // A full machine is slow, not wrong.
  testTimeout: 60_000,
  coverageProvider: 'v8',
  coverageDirectory: '<rootDir>/relatorios/coverage',
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
  coverageThreshold: { global: { statements: 80, branches: 80, functions: 80, lines: 80 } },
};
