import { readFileSync } from 'node:fs';
import { type Project, readProject } from './project.ts';

/** What names the package, its version or its address, in files that people copy from. */
const FILES = ['action.yml', '.pre-commit-hooks.yaml', 'plugin.yaml', 'README.md', 'docs/ci.md'];

/** What stands in examples as long as there is no address. */
const PLACEHOLDER = 'OWNER/polyaxon-values';

/** What explains it, behind a mark that a reader of the page does not see. */
const EXPLAINED = ' `OWNER` stands for where the action lives.';

/** These files with the version and address that package.json gives. */
export function references(): ReadonlyMap<string, string> {
  const project = readProject();
  return new Map(
    FILES.map((name) => {
      const text = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
      return [name, refer(text, project)];
    }),
  );
}

/** Own addresses end with the project's name; other actions and hooks have other ones. */
export function refer(text: string, { version, repository }: Project): string {
  const slug = repository?.replace(/^https:\/\/[^/]+\//, '') ?? PLACEHOLDER;
  return text
    .replace(/(polyaxon-values(?:-language-server)?@v?)\d+\.\d+\.\d+[-.\w]*\b/g, `$1${version}`)
    .replace(/(\brev: v)\d+\.\d+\.\d+\b/g, `$1${version}`)
    .replace(/(\buses: )[\w.-]+\/polyaxon-values(?=@)/g, `$1${slug}`)
    .replace(
      /https:\/\/github\.com\/[\w.-]+\/polyaxon-values\b/g,
      repository ?? `https://github.com/${PLACEHOLDER}`,
    )
    .replace(
      /(\bghcr\.io\/)[\w.-]+\/polyaxon-values(?=:)(:)[\w.-]+/g,
      `$1${slug.toLowerCase()}$2${version}`,
    )
    .replace(
      new RegExp(`(<!-- owner -->)(?:${EXPLAINED.replace('.', '\\.')})?`, 'g'),
      repository === undefined ? `$1${EXPLAINED}` : '$1',
    )
    .replace(/^(version: ")\d+\.\d+\.\d+[-.\w]*(")/m, `$1${version}$2`);
}
