import path from 'node:path';

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
  performance: { hints: false },
});
