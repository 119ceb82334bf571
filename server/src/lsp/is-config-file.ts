import { CONFIG_FILE } from '../core/config-file/config-file.ts';
import { baseName } from '../core/file-names.ts';

export function isConfigFile(name: string): boolean {
  return baseName(name) === CONFIG_FILE;
}
