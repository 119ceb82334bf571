import { basename, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** Its build for browsers leaves a global. */
const MOCHA = "require('mocha/mocha.js'); module.exports = globalThis.Mocha;";

/** What a browser has of its own in place of what the suite imports. */
const IN_A_BROWSER: Plugin = {
  name: 'in-a-browser',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/(?:screenshot|accessibility)\.ts$/ }, ({ path }) => ({
      path: resolve('test/vscode/web', basename(path)),
    }));
    onResolve({ filter: /^(?:mocha|node:assert\/strict)$/ }, ({ path }) => ({
      path,
      namespace: 'in-a-browser',
    }));
    onLoad({ filter: /./, namespace: 'in-a-browser' }, ({ path }) => ({
      contents:
        path === 'mocha' ? MOCHA : "module.exports = require('./test/vscode/web/assert.ts');",
      resolveDir: '.',
    }));
  },
};

/** The suite of `test/vscode` as one file, which is all that an extension host in a browser loads. */
export async function buildWebSuite(shared: BuildOptions): Promise<void> {
  await build({
    ...shared,
    platform: 'browser',
    minify: false,
    plugins: [IN_A_BROWSER],
    define: { 'process.env.POLYAXON_VALUES_ARTIFACTS': '"web"' },
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: 'out/vscode-suite/web.js',
  });
}
