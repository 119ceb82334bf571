import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSchemas } from './compile-schemas.ts';

/*
 * `npm run generate`: writes every file that is made from the rules' metadata and the schemas' sources.
 * In steps, because the pages tell what the linter does, and that needs the compiled conditions.
 */
await compileSchemas();
const { generateSchemas } = await import('./generate-schemas.ts');
const { bestPracticesSchema } = await import('./generate-best-practices.ts');
write(generateSchemas());
write(new Map([['schemas/best-practices.schema.json', bestPracticesSchema()]]));
await compileSchemas();
const { generatedFiles } = await import('./generated-files.ts');
write(generatedFiles());

function write(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
    mkdirSync(dirname(file), { recursive: true });
    if (read(file) === text) continue;
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
