import type { Role } from '../config.ts';

/**
 * Whether a file is laid over a base that is elsewhere, by the habits of naming: `values-prod.yaml`,
 * `values.dev.yaml`, anything below `overlays/` or `environments/`. A file that names its chart is
 * whole whatever it is called.
 */
export function roleOf(name: string, namesChart: boolean): Role {
  if (namesChart) return 'root';
  const segments = name.split(/[\\/]/);
  const base = segments.at(-1) ?? '';
  // Only near the file: further up a folder's name says nothing about it.
  const folders = segments.slice(-4, -1);
  const overlay =
    /^values[-._].+\.ya?ml$/i.test(base) ||
    folders.some((folder) => /^(overlays?|environments?|envs?)$/i.test(folder));
  return overlay ? 'overlay' : 'root';
}
