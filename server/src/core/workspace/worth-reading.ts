import { hosts } from '../hosts/index.ts';
import { isNamed } from '../hosts/signs.ts';

/** Whether a file of this name may say something of values. */
export function isWorthReading(name: string): boolean {
  return hosts.some(({ files }) => isNamed(files, name)) || /\.ya?ml$/i.test(name);
}
