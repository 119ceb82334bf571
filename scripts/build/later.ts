import { relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Bundles of what a start can do without, by file: modules that export nothing but functions. */
export type Later = Readonly<Record<string, readonly string[]>>;

/** Where a worker, which loads scripts into one scope, finds what a file leaves. */
export function globalOf(file: string): string {
  return `polyaxonValues${file.replaceAll(/\W/g, '_')}`;
}

/**
 * In place of such a module come functions of the same names, which load the file beside the bundle when
 * one of them is first called. The bundle itself, if it is one of these, has its own modules.
 */
export function callLater(later: Later, own?: string): Plugin {
  const fileOf = new Map(
    Object.entries(later).flatMap(([file, modules]) =>
      file === own ? [] : modules.map((module) => [module, file] as const),
    ),
  );
  return {
    name: 'call-later',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir }) => {
        const module = relative('.', resolve(resolveDir, path)).replaceAll('\\', '/');
        return fileOf.has(module) ? { path: module, namespace: 'later' } : undefined;
      });
      onResolve({ filter: /./, namespace: 'later' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'later' }, async ({ path }) => ({
        contents: await standIns(path, `./${fileOf.get(path)}`),
      }));
    },
  };
}

async function standIns(module: string, file: string): Promise<string> {
  const exported: object = await import(resolve(module));
  const functions = Object.entries(exported).map(([name, value]) => {
    if (typeof value !== 'function') throw new Error(`${module}: ${name} is no function.`);
    return `export function ${name}(...args) { return found().${name}(...args); }`;
  });
  const load = `require(${JSON.stringify(file)}).modules[${JSON.stringify(module)}]`;
  return `let own; const found = () => (own ??= ${load});\n${functions.join('\n')}\n`;
}
