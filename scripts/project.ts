import { readFileSync } from 'node:fs';
import { isObject } from '../server/src/core/json.ts';

/** Who this is, and where it lives. */
export interface Project {
  readonly version: string;
  /**
   * The address that package.json names, and the only one: all links are made from it. As long as
   * nobody owns an address there is none, and no link leads to a page that is not there.
   */
  readonly repository: string | undefined;
}

export function readProject(): Project {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  if (!isObject(manifest) || typeof manifest.version !== 'string') {
    throw new Error('package.json names no version');
  }
  const { version, repository } = manifest;
  const url = isObject(repository) ? repository.url : repository;
  return {
    version,
    repository: typeof url === 'string' ? url.replace(/^git\+|\.git$|\/$/g, '') : undefined,
  };
}

/** The same for the shells: what they bundle is not the whole of package.json. */
export function projectModule({ version, repository }: Project): string {
  return [
    `export const version = ${JSON.stringify(version)};`,
    `export const repository = ${JSON.stringify(repository)};`,
    '',
  ].join('\n');
}

export const PROJECT_TYPES = `export declare const version: string;
/** \`https://…\`, without a slash at the end; there is none until somebody owns one. */
export declare const repository: string | undefined;
`;
