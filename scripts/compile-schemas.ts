import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject, type JsonObject } from '../server/src/core/json.ts';
import { compileConditions } from './compile-conditions.ts';
import { PROJECT_TYPES, projectModule, readProject } from './project.ts';
import { CHARTS_TYPES, chartsModule } from './schemas/charts-module.ts';
import { shareSchemas } from './share-schemas.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = join(ROOT, 'server/generated');

/**
 * Compiles the schemas to plain functions in `server/generated`, because compiling them at every
 * start is slow and `new Function` is not allowed in every host.
 */
export async function compileSchemas(): Promise<void> {
  mkdirSync(TARGET, { recursive: true });
  write('charts', chartsModule(), CHARTS_TYPES);
  write('best-practices', bestPractices(), BEST_PRACTICES_TYPES);
  write('project', projectModule(readProject()), PROJECT_TYPES);
  // The hosts know the rules, and those the conditions.
  const { hosts } = await import('../server/src/core/hosts/index.ts');
  const signed = hosts.map(({ id, files, signs }) => ({ id, files, signs }));
  write('host-signs', `export const hostSigns = ${JSON.stringify(signed)};\n`, HOST_SIGNS_TYPES);
  const { commonPaths } = await import('./common-paths.ts');
  write(
    'common-paths',
    `export const commonPaths = ${JSON.stringify(commonPaths())};\n`,
    COMMON_PATHS_TYPES,
  );
}

/** Every condition of the published schema, by its name; none yet where that has not been generated. */
function bestPractices(): string {
  const file = join(ROOT, 'schemas/best-practices.schema.json');
  const schema = existsSync(file) ? readJson(file) : {};
  const names = isObject(schema.definitions) ? Object.keys(schema.definitions) : [];
  if (names.length === 0) return 'export const conditions = {};\n';
  const definitions = schema.definitions ?? {};
  const whole = names.map(
    (name) => [name, { $ref: `#/definitions/${name}`, definitions }] as const,
  );
  const shared = shareSchemas(Object.fromEntries(whole));
  const entries = names.map((name) => `  ${JSON.stringify(name)}: ${shared.roots[name]},\n`);
  return [
    "import { isEqual, isObject } from '../src/core/json.ts';\n",
    compileConditions(shared.definitions),
    `export const conditions = {\n${entries.join('')}};\n`,
  ].join('');
}

const COMMON_PATHS_TYPES = `/** Value paths that the good examples of the rules write: what people have to do with. */
export declare const commonPaths: readonly string[];
`;

const HOST_SIGNS_TYPES = `import type { Host } from '../src/core/hosts/host.ts';

/** What tells a host's files, without what reads them: for the editor's client. */
export declare const hostSigns: readonly Pick<Host, 'id' | 'files' | 'signs'>[];
`;

const BEST_PRACTICES_TYPES = `/** Id of a rule, or name of what rules share → whether a value meets the condition. */
export declare const conditions: Readonly<Record<string, (values: unknown) => boolean>>;
`;

function readJson(file: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(value)) throw new Error(`${file} is no map.`);
  return value;
}

function write(name: string, code: string, types: string): void {
  writeFileSync(join(TARGET, `${name}.js`), code);
  writeFileSync(join(TARGET, `${name}.d.ts`), types);
}

if (import.meta.main) await compileSchemas();
