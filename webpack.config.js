import path from 'node:path';
import { tsImport } from 'tsx/esm/api';

const { functionsJson } = await tsImport('./.config/functions-json.ts', import.meta.url);

/** Writes what Excel must know of the functions, in each language, beside the bundles. */
const functionsMetadata = {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('functions.json', (compilation) => {
      compilation.hooks.processAssets.tap('functions.json', () => {
        compilation.emitAsset('functions.json', new RawSource(functionsJson('en')));
        compilation.emitAsset('functions-zh-CN.json', new RawSource(functionsJson('zh')));
      });
    });
  },
};

/** The add-in's bundles: `npm run build` → dist. `functions.js` is loaded first and must stay small (60 KB gzipped). */
export default (_env, { mode }) => ({
  mode,
  target: ['web', 'es2022'],
  devtool: mode === 'development' ? 'eval-source-map' : 'source-map',
  entry: { functions: './src/entries/functions.ts' },
  output: { path: path.resolve(import.meta.dirname, 'dist'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  plugins: [functionsMetadata],
  performance: { hints: false },
});
