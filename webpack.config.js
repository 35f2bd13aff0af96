import fs from 'node:fs';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import { tsImport } from 'tsx/esm/api';

const load = (file) => tsImport(file, import.meta.url);
const { functionsJson } = await load('./.config/functions-json.ts');
const { helpPage } = await load('./.config/help-page.ts');
const { developmentManifest, LOCAL_URL, manifestFor } = await load('./.config/make-manifest.ts');

/** Where the files of dist will be reached: `ADDIN_URL=https://addins.example.com/ar/ npm run build`. The only setting. */
const ADDIN_URL = process.env.ADDIN_URL ?? LOCAL_URL;

/** What Excel and people read beside the bundles: manifests, the functions in each language, the help page. */
function papers() {
  const manifest = fs.readFileSync('manifest.xml', 'utf8');
  return {
    'functions.json': functionsJson('en'),
    'functions-zh-CN.json': functionsJson('zh'),
    'help.html': helpPage(),
    'manifest.xml': manifestFor(manifest, ADDIN_URL),
    'manifest.dev.xml': developmentManifest(manifest),
  };
}

const emitPapers = {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('papers', (compilation) => {
      compilation.hooks.processAssets.tap('papers', () => {
        for (const [name, text] of Object.entries(papers())) compilation.emitAsset(name, new RawSource(text));
      });
    });
  },
};

/** `npm run dev-server`: what the development manifest points to. Excel takes https only; the certificate is made once. */
async function devServer() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const server = { type: 'https', options: await getHttpsServerOptions() };
  // The pane connects to nobody, not even to this server: after a change it is opened anew.
  return { port: new URL(LOCAL_URL).port, server, hot: false, liveReload: false, client: false };
}

const SMALLEST = 'functions.js';

/** The add-in's bundles: `npm run build` → dist. `functions.js` is loaded first and must stay small (60 KB gzipped). */
export default async (env, { mode }) => ({
  mode,
  ...(env.WEBPACK_SERVE && { devServer: await devServer() }),
  target: ['web', 'es2022'],
  devtool: 'source-map',
  entry: {
    functions: './src/entries/functions.ts',
    // Pane and functions share one page but no state (the core keeps none): each has its own runtime, so that functions.js
    // holds only what functions use.
    taskpane: './src/entries/taskpane.tsx',
    'plan-worker': './src/entries/plan-worker.ts',
  },
  output: { path: path.resolve(import.meta.dirname, 'dist'), filename: '[name].js', publicPath: '', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.resolve(import.meta.dirname, '.tmp', 'addin-cache'),
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
    ],
  },
  optimization: {
    // esbuild takes a tenth of Terser's time, but Terser's result is smaller, which counts for what is loaded first.
    minimizer: [
      new MinimizerPlugin({ include: SMALLEST }),
      new MinimizerPlugin({ exclude: SMALLEST, minify: MinimizerPlugin.esbuildMinify }),
    ],
  },
  plugins: [
    emitPapers,
    new CopyPlugin({ patterns: [{ from: 'assets/icons', to: 'assets' }] }),
    new HtmlPlugin({
      template: './src/entries/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['functions', 'taskpane'],
      chunksSortMode: 'manual',
    }),
  ],
  performance: { hints: false },
});
