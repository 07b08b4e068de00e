/** @type {import('jest').Config} */
export default {
  displayName: 'backend',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts', '<rootDir>/../scripts/**/*.test.ts'],
  // dominio/ has its own tests; here it says whom a change of it reaches (--findRelatedTests).
  roots: ['<rootDir>', '<rootDir>/../scripts', '<rootDir>/../dominio'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  globalSetup: '<rootDir>/tests/helpers/global-setup.js',
  globalTeardown: '<rootDir>/tests/helpers/global-teardown.js',
};
