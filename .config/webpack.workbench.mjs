import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';

const root = path.resolve(import.meta.dirname, '..');

/** The workbench page: bundled for this machine only; what was built before is kept in a cache. */
export default {
  mode: 'production',
  context: root,
  target: ['web', 'es2022'],
  devtool: false,
  entry: { workbench: './src/entries/workbench.ts' },
  output: { path: path.join(root, '.tmp', 'workbench'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify })] },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.tmp', 'workbench-cache'),
    buildDependencies: { config: [import.meta.filename] },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  plugins: [new HtmlPlugin({ template: './src/workbench/page/page.html' })],
  performance: { hints: false },
};
