import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { runNode } from './test/run-node.ts';

/*
 * `npm run coverage [-- FOLDER]`: which lines the unit tests run, of `server/src/core` where nothing
 * else is said. Prints the lines that no test runs, and the share of the others; fails below 95 %.
 */
const LEAST = 95;
const { positionals } = parseArgs({ allowPositionals: true });
const [folder = 'server/src/core'] = positionals;
await buildAll();
const { ok } = await runNode([
  ...['--test', '--test-isolation=none', '--experimental-test-coverage'],
  ...[`--test-coverage-include=${folder}/**`, `--test-coverage-lines=${LEAST}`],
  '--test-reporter=./scripts/coverage/reporter.ts',
  'test/!(vscode|support|project|editors|action|client)/**/*.test.ts',
]);
process.exitCode = ok ? 0 : 1;
