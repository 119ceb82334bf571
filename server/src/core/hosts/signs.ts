import { baseName } from '../file-names.ts';
import type { FileNames, Host } from './host.ts';

type Signed = Pick<Host, 'files' | 'signs'>;

/**
 * The hosts whose files are called like this and whose signs the text bears. A whole name tells more
 * than an extension: where it is known, other hosts are not asked.
 */
export function hostsFor<Each extends Signed>(
  hosts: readonly Each[],
  name: string,
  text: string,
): readonly Each[] {
  const base = baseName(name);
  const lowerBase = base.toLowerCase();
  const named = hosts.filter(({ files }) => isWholeName(files, base, lowerBase));
  const asked =
    named.length > 0 ? named : hosts.filter(({ files }) => isOfKind(files, base, lowerBase));
  if (asked.length === 0) return [];
  const lower = text.toLowerCase();
  return asked.filter(({ signs }) =>
    signs.every((words) => words.some((word) => lower.includes(word))),
  );
}

/** Whether a file is called like those of a host. */
export function isNamed(files: FileNames, name: string): boolean {
  const base = baseName(name);
  const lowerBase = base.toLowerCase();
  return isOfKind(files, base, lowerBase) || isWholeName(files, base, lowerBase);
}

function isOfKind({ extensions, bare }: FileNames, base: string, lowerBase: string): boolean {
  if (bare && !base.includes('.') && base !== base.toUpperCase()) return true;
  return extensions.some((extension) => lowerBase.endsWith(extension));
}

function isWholeName({ names = [] }: FileNames, base: string, lowerBase: string): boolean {
  return names.includes(base) || names.includes(lowerBase);
}
