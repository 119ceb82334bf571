import { decodeBase64 } from './base64.ts';
import { type Kind, type Resolved, resolvePlain } from './resolve.ts';

const PREFIX = 'tag:yaml.org,2002:';

export const MERGE_TAG = `${PREFIX}merge`;

/** Tags that go-yaml compares with what the text looks like; for all others the text is the value. */
const COMPARED: ReadonlySet<string> = new Set(['bool', 'int', 'float', 'null', 'timestamp']);

/** What text with a tag means; what it is not, where Helm refuses it. */
export function resolveTagged(tag: string, text: string): Resolved | string {
  const name = tag.startsWith(PREFIX) ? tag.slice(PREFIX.length) : '';
  if (name === 'binary') {
    const value = decodeBase64(text);
    return value === undefined ? 'base64' : { kind: 'str', value };
  }
  if (!COMPARED.has(name)) return { kind: 'str', value: text };
  if (name === 'timestamp') {
    return TIMESTAMP.test(text) ? { kind: 'str', value: text } : name;
  }
  const resolved = resolvePlain(text);
  if (resolved.kind === name || (name === 'float' && isSignedInt(resolved))) {
    return { kind: name as Kind, value: resolved.value };
  }
  return name;
}

function isSignedInt({ kind, value }: Resolved): boolean {
  return kind === 'int' && Number(value) < 2 ** 63;
}

const TIMESTAMP =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)| \d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?)?$/;
