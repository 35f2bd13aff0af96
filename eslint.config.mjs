import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

// The core is pure; names are one word of the business everywhere; sizes are a limit that keeps files readable.
const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  complexity: ['error', 10],
  'max-depth': ['error', 3],
};
const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has one name everywhere.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
];
const inCore = [
  { selector: ':function[async=true]', message: 'The core never waits. Fetch first, then call it.' },
  { selector: 'AwaitExpression', message: 'The core never waits.' },
  { selector: 'ClassDeclaration', message: 'The core is data and functions.' },
  {
    selector: ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
    message: 'The core keeps no state.',
  },
  {
    selector: 'Identifier[name=/[Aa]geing|[Dd]ebtor|[Cc]lientId|[Dd]unning/]',
    message: 'Not a word of ours; see the glossary in src/README.md.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.recommended] },
  { files: ['src/**/*.{ts,tsx}'], rules: { ...sizes, 'no-restricted-syntax': ['error', ...everywhere] } },
  { files: ['src/**/*.table.ts'], rules: { 'max-lines': 'off' } },
  // References, areas and Excel's own words have a case for each side and kind.
  { files: ['src/workbench/**/*.ts'], rules: { complexity: ['error', 17], 'max-depth': ['error', 4] } },
  {
    // What is loaded must be asked for and waited for; a message per turn of a loop is what makes add-ins slow.
    files: ['src/hosts/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/call-sync-after-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'The core has no clock and no time zone. Take `asOf: Day`.' },
        { name: 'Intl', message: 'The core has no locale.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core gives the same answer twice.' },
        { property: 'toLocaleString', message: 'The core has no locale.' },
        { property: 'toFixed', message: 'Format money with basics/money.' },
      ],
      'no-restricted-syntax': ['error', ...everywhere, ...inCore],
    },
  },
);
