// One environment: Node; the tests of the pane and the workbench drive a real browser from there.
const path = require('node:path');

const rootDir = path.resolve(__dirname, '..');
const common = {
  rootDir,
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      {
        diagnostics: false,
        tsconfig: {
          module: 'CommonJS',
          moduleResolution: 'bundler',
          esModuleInterop: true,
          isolatedModules: true,
          target: 'ES2022',
          resolveJsonModule: true,
          ignoreDeprecations: '6.0',
        },
      },
    ],
  },
};

module.exports = {
  rootDir,
  projects: [
    { ...common, displayName: 'core', testMatch: ['<rootDir>/test/core/**/*.test.ts'] },
    // The core has to be covered by its own tests: what else happens to run it is neither counted nor slowed down.
    {
      ...common,
      displayName: 'whole',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/core/'],
      coveragePathIgnorePatterns: ['/'],
    },
  ],
  // Istanbul costs half the time of what V8 counts.
  coverageProvider: 'babel',
  // Files of types alone have no lines to run.
  collectCoverageFrom: ['src/core/**/*.ts', '!src/**/types.ts'],
  coverageDirectory: '<rootDir>/coverage',
  coverageReporters: ['json-summary', 'text-summary'],
  maxWorkers: 2,
};
