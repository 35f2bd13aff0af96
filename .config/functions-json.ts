import { Language } from '../src/core/basics/words';
import { WORKSHEET_FUNCTIONS } from '../src/functions/functions.table';

/**
 * `functions.json`: what Excel must know of the functions before it calls them. Every argument is declared as a range, so that
 * a cell arrives as a range of one and a whole column in one call.
 */
export function functionsJson(language: Language): string {
  const functions = WORKSHEET_FUNCTIONS.map(({ id, help, parameters }) => ({
    id,
    name: id,
    description: help[language],
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.help[language],
      type: 'any',
      dimensionality: 'matrix',
      ...(parameter.optional ? { optional: true } : {}),
    })),
    result: { dimensionality: 'matrix' },
  }));
  return `${JSON.stringify({ allowCustomDataForDataTypeAny: true, functions }, null, 2)}\n`;
}

/** The README's table of functions: what it is, and how it is written. */
export function functionsTable(): string {
  const rows = WORKSHEET_FUNCTIONS.map(({ id, help, parameters, example }) => {
    const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
    return `| \`AR.${id}(${names.join(', ')})\` | ${help.en} · ${help.zh} | \`=${example}\` |`;
  });
  return ['| function | gives | example |', '| --- | --- | --- |', ...rows].join('\n');
}
