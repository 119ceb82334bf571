import { baseName } from './file-names.ts';

/** What a file is called that holds the configuration of its folder and all below; the first is the one that we write. */
export const CONFIG_FILES = ['.polyaxon-values.yaml', '.polyaxon-values.yml'] as const;

export const [CONFIG_FILE] = CONFIG_FILES;

export function isConfigName(name: string): boolean {
  return CONFIG_FILES.some((file) => file === baseName(name));
}
