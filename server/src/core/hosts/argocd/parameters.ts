import { baseName, folderOf } from '../../file-names.ts';
import { isObject, type Json } from '../../json.ts';
import type { Bound } from '../host.ts';
import { wordsOf } from '../path-with-holes.ts';

/** The parameters of a list's element or of a file: `cluster`, `values.region`. */
export function boundByJson(json: Json): Bound {
  const entries = isObject(json)
    ? Object.entries(json).flatMap(([key, value]) => flat(key, value))
    : [];
  return bothForms(entries);
}

function flat(key: string, value: Json): readonly (readonly [string, string])[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([inner, each]) => flat(`${key}.${inner}`, each));
  }
  return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [];
}

/** The parameters of a folder, or of a file and the folder that it is in. */
export function boundByPath(found: string, of: 'files' | 'folders', prefix: string): Bound {
  const path = of === 'folders' ? found : folderOf(found);
  const at = prefix === '' ? 'path' : `${prefix}.path`;
  const file = baseName(found);
  const segments = path
    .split('/')
    .flatMap((segment, index) => [
      [`${at}[${index}]`, segment] as const,
      [`index .${at}.segments ${index}`, segment] as const,
    ]);
  return bothForms([
    [at, path],
    [`${at}.path`, path],
    [`${at}.basename`, baseName(path)],
    [`${at}.basenameNormalized`, normalized(baseName(path))],
    ...segments,
    ...(of === 'files'
      ? [[`${at}.filename`, file] as const, [`${at}.filenameNormalized`, normalized(file)] as const]
      : []),
  ]);
}

/** As `{{ path }}` and, in a Go template, `{{ .path }}` name it. */
function bothForms(entries: readonly (readonly [string, string])[]): Bound {
  return Object.fromEntries(
    entries.flatMap(([key, text]) => [
      [wordsOf(key), text],
      [wordsOf(`.${key}`), text],
    ]),
  );
}

/** Fit to be part of a host name. */
function normalized(name: string): string {
  return name.replace(/[^\w.-]|_/g, '-').toLowerCase();
}
