import { readFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';

/** @type {unknown} */
const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const { version } = /** @type {{ version: string }} */ (manifest);

/** The command line: one self-contained file that Node runs. @type {webpack.Configuration} */
const commandLine = {
  name: 'command line',
  target: 'node20',
  entry: './src/cli/main.ts',
  devtool: false,
  output: {
    path: path.resolve(import.meta.dirname, 'dist'),
    filename: 'outturn.mjs',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
  },
  experiments: { outputModule: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'node20' } }] },
  plugins: [
    new webpack.DefinePlugin({ OUTTURN_VERSION: JSON.stringify(version) }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
  ],
};

export default [commandLine];
