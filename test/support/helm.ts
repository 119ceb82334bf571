import { spawnSync } from 'node:child_process';

/** A Helm that runs, or why there is none: the one that `HELM` names, else that on the path. */
export function findHelm(): { readonly program: string } | { readonly missing: string } {
  const { HELM: program = 'helm' } = process.env;
  const { status } = spawnSync(program, ['version', '--short'], { encoding: 'utf8' });
  return status === 0 ? { program } : { missing: `there is no ${program} to run` };
}
