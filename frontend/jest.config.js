/** @type {import('jest').Config} */
export default {
  displayName: 'frontend',
  // dominio/ has its own tests; here it says whom a change of it reaches (--findRelatedTests).
  roots: ['<rootDir>', '<rootDir>/../dominio'],
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2024',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/tests/helpers/jest-setup.ts'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/tests/helpers/empty-style.js',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
};
