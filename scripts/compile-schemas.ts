import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type Options } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { isObject, type JsonObject } from '../server/src/core/json.ts';
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

/** One condition a rule, by the rule's id; none yet where the schema has not been generated. */
function bestPractices(): string {
  const file = join(ROOT, 'schemas/best-practices.schema.json');
  const { definitions } = existsSync(file) ? readJson(file) : {};
  const rules = isObject(definitions) ? Object.entries(definitions) : [];
  const schemas = rules.map(([id, schema], i) => {
    if (!isObject(schema)) throw new Error(`The condition of ${id} is no map.`);
    return [`rule${i}`, schema] as const;
  });
  const code = compile(Object.fromEntries(schemas), { strict: false });
  const entries = rules.map(([id], i) => `  ${JSON.stringify(id)}: rule${i},\n`).join('');
  return `${code}\nexport const conditions = {\n${entries}};\n`;
}

const COMMON_PATHS_TYPES = `/** Value paths that the good examples of the rules write: what people have to do with. */
export declare const commonPaths: readonly string[];
`;

const HOST_SIGNS_TYPES = `import type { Host } from '../src/core/hosts/host.ts';

/** What tells a host's files, without what reads them: for the editor's client. */
export declare const hostSigns: readonly Pick<Host, 'id' | 'files' | 'signs'>[];
`;

const BEST_PRACTICES_TYPES = `/** Rule id → whether effective values meet the rule's condition. */
export declare const conditions: Readonly<Record<string, (values: unknown) => boolean>>;
`;

/** ESM that exports a validator by the name of each schema. */
function compile(schemas: Readonly<Record<string, JsonObject>>, options: Options): string {
  const { definitions, roots } = shareSchemas(schemas);
  const references = Object.entries(roots).map(
    ([name, definition]) => [name, `shared#/definitions/${definition}`] as const,
  );
  if (references.length === 0) return '';
  // Without `inlineRefs: false` ajv would copy what is shared to each place again.
  const code = { source: true, esm: true };
  const ajv = new Ajv({ ...options, messages: false, inlineRefs: false, code });
  ajv.addSchema({ definitions }, 'shared');
  return importRuntime(standalone.default(ajv, Object.fromEntries(references)));
}

/** ajv fetches its helpers with \`require\`, also in the ESM that it writes. */
function importRuntime(code: string): string {
  const modules = new Map<string, string>();
  const body = code.replace(
    /require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g,
    (_, path: string) => {
      const name = modules.get(path) ?? `runtime${modules.size}`;
      modules.set(path, name);
      return `(${name}.default ?? ${name})`;
    },
  );
  if (/\brequire\(/.test(body)) throw new Error('ajv requires something that has no import yet.');
  const imports = [...modules].map(([path, name]) => `import ${name} from '${path}.js';\n`);
  return `${imports.join('')}${body}`;
}

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
