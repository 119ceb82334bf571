import { CONFIG_FILE } from '../core/release/config-file.ts';
import { baseName } from '../core/release/file-names.ts';

export function isConfigFile(name: string): boolean {
  return baseName(name) === CONFIG_FILE;
}
