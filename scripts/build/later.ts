import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { parseSync } from 'oxc-parser';

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
      onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
        contents: standIns(path, `./${fileOf.get(path)}`),
      }));
    },
  };
}

function standIns(module: string, file: string): string {
  const functions = exportedFunctions(module).map(
    (name) => `export function ${name}(...args) { return found().${name}(...args); }`,
  );
  const load = `require(${JSON.stringify(file)}).modules[${JSON.stringify(module)}]`;
  return `let own; const found = () => (own ??= ${load});\n${functions.join('\n')}\n`;
}

/** Their names. Throws where a module exports anything else but types. */
function exportedFunctions(module: string): readonly string[] {
  const { program } = parseSync(module, readFileSync(resolve(module), 'utf8'));
  return program.body.flatMap((statement) => {
    if (statement.type === 'ImportDeclaration' || !statement.type.startsWith('Export')) return [];
    const declared = statement.type === 'ExportNamedDeclaration' ? statement : undefined;
    if (declared?.exportKind === 'type') return [];
    if (declared?.declaration?.type === 'FunctionDeclaration' && declared.declaration.id)
      return [declared.declaration.id.name];
    throw new Error(`${module} exports something that is no function.`);
  });
}
