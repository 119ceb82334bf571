import { SEVERITIES } from '../../core/severity.ts';
import type { WorkspaceCheck } from '../../features/workspace-check.ts';
import { diagnosticsOf } from '../diagnostics-of.ts';
import type { ServerContext } from '../server-context.ts';
import type { Progress, ServerCommand } from './server-command.ts';

/** So many files, then others get their turn. */
const AT_ONCE = 20;

/**
 * Checks all values files of the workspace, from the disk on. Their problems are told from then on and
 * kept up to date, until `leaveWorkspace`. Null where it was cancelled: then all is as it was before.
 */
export const checkWorkspace: ServerCommand = {
  id: 'polyaxonValues.server.checkWorkspace',
  async run(context, begin) {
    const progress = await begin('Checking Polyaxon values');
    try {
      const check = await checkAll(context, progress);
      if (check) context.reach.setWhole(true);
      return check ?? null;
    } finally {
      progress.done();
    }
  },
};

/** From now on, problems are told of open files and their releases again. */
export const leaveWorkspace: ServerCommand = {
  id: 'polyaxonValues.server.leaveWorkspace',
  run: async ({ reach }) => reach.setWhole(false),
};

/** Counts what is shown, which calm makes less than what is found. */
async function checkAll(
  { reach, store, linted, abilities }: ServerContext,
  { report, isCancelled }: Progress,
): Promise<WorkspaceCheck | undefined> {
  report(0, 'Reading files');
  store?.recheck();
  const documents = await reach.documents({ isWhole: true, goesOn: () => !isCancelled() });
  const counts = new Map<unknown, number>();
  let files = 0;
  for (const [index, document] of documents.entries()) {
    if (index % AT_ONCE === 0) {
      report((100 * index) / documents.length, `${index} of ${documents.length} files`);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    if (isCancelled()) break;
    const current = await linted(document);
    if (current.result) files++;
    for (const { severity } of diagnosticsOf(document, current, { abilities })) {
      counts.set(severity, (counts.get(severity) ?? 0) + 1);
    }
  }
  if (isCancelled()) return undefined;
  const problems = SEVERITIES.map((_, index) => counts.get(index + 1) ?? 0);
  return { files, problems, isCut: (await store?.whole())?.isCut() === true };
}
