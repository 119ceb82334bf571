import { availableParallelism } from 'node:os';
import { NONE, type Outcome, sum } from './counts.ts';
import { runNode } from './run-node.ts';

const ALL = 'test/!(vscode|support)/**/*.test.ts';

/**
 * The unit tests: all in as many processes as there are cores, not one process a file: loading the
 * rules and charts takes longer than most files' tests.
 */
export async function runTests(files: readonly string[]): Promise<Outcome> {
  const shards = files.length > 0 ? 1 : Math.min(availableParallelism(), 4);
  const outcomes = await Promise.all(
    Array.from({ length: shards }, (_, index) =>
      runNode([
        ...['--test', '--test-isolation=none', '--test-timeout=120000'],
        '--test-reporter=./scripts/test/reporter.ts',
        ...(shards > 1 ? [`--test-shard=${index + 1}/${shards}`] : []),
        ...(files.length > 0 ? files : [ALL]),
      ]),
    ),
  );
  return {
    ok: outcomes.every(({ ok }) => ok),
    counts: outcomes.map(({ counts }) => counts).reduce(sum, NONE),
  };
}
