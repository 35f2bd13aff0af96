import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const FOLDER = path.resolve('src/workbench/officeHost');

/** The example of the README, run as it stands there. */
function example(): { sheetNames(): Promise<string> } {
  const code = /```ts\n([\s\S]*?)```/.exec(fs.readFileSync(path.join(FOLDER, 'README.md'), 'utf8'))?.[1] ?? '';
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports = {} as ReturnType<typeof example>;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the example's own imports, from where it stands
  const load = (name: string): unknown => require(path.join(FOLDER, name));
  new Function('require', 'exports', outputText)(load, exports);
  return exports;
}

it('does what the README says', async () => {
  const reply = JSON.parse(await example().sheetNames()) as { readonly Results: readonly object[] };
  expect(reply.Results).toEqual([{ ActionId: 3, Value: { _Items: [{ Id: expect.any(String), Name: 'Ledger' }] } }]);
});
