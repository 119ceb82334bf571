import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Where `npm run oracle` leaves the one that it fetches. */
const FETCHED = fileURLToPath(new URL('../../node_modules/.cache/helm/helm', import.meta.url));

/** A Helm that runs, or why there is none: the one that `HELM` names, else that on the path or a fetched one. */
export function findHelm(): { readonly program: string } | { readonly missing: string } {
  const { HELM } = process.env;
  for (const program of HELM ? [HELM] : ['helm', FETCHED]) {
    const { status } = spawnSync(program, ['version', '--short'], { encoding: 'utf8' });
    if (status === 0) return { program };
  }
  return { missing: `there is no ${HELM ?? 'helm'} to run; npm run oracle fetches one` };
}
