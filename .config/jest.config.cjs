// One environment: Node. Tests need no browser until the pane exists.
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
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
  coverageProvider: 'v8',
  // Files of types alone have no lines to run.
  collectCoverageFrom: ['src/**/*.ts', '!src/**/types.ts', '!src/entries/**'],
  coverageDirectory: '<rootDir>/coverage',
  coverageReporters: ['json-summary', 'text-summary'],
  maxWorkers: 2,
};
