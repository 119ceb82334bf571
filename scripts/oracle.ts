import { parseArgs } from 'node:util';
import { compareCharts } from './oracle/compare-charts.ts';
import { comparePlans } from './oracle/compare-plans.ts';
import { compareYaml } from './oracle/compare-yaml.ts';

/*
 * `npm run oracle -- yaml [--helm PATH]... [--count N] [--seed N] [--write FILE]`: asks a real helm (or
 * several, Helm 3 and 4) and prints where we read otherwise. `--write` keeps the texts and the first
 * helm's answers for the tests.
 *
 * `npm run oracle -- charts FOLDER... [--helm PATH] [--count N] [--seed N]`: renders charts, their
 * sub-charts included, with one value after the other out of place, and prints where an error is missing
 * or wrong.
 *
 * `npm run oracle -- plans FOLDER [FILE]... [--helm PATH] [--count N] [--seed N]`: edits values (those of
 * the files, and some of its own) and prints where a plan says otherwise than two renders of the chart.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    helm: { type: 'string', multiple: true, default: [process.env.HELM ?? 'helm'] },
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'string' },
  },
});

const { helm, count, seed, write } = values;
const [what, ...folders] = positionals;
if (what === 'yaml') {
  const differences = compareYaml(helm, Number(count), Number(seed), write);
  process.exitCode = differences === 0 ? 0 : 1;
} else if (what === 'charts' && folders.length > 0) {
  const [first = 'helm'] = helm;
  for (const folder of folders) {
    const differences = await compareCharts(first, folder, Number(count), Number(seed));
    if (differences > 0) process.exitCode = 1;
  }
} else if (what === 'plans' && folders[0] !== undefined) {
  const [first = 'helm'] = helm;
  const [folder, ...files] = folders;
  const differences = await comparePlans(first, folder, files, Number(count), Number(seed));
  process.exitCode = differences === 0 ? 0 : 1;
} else {
  console.error(
    'Say what to compare: npm run oracle -- yaml, -- charts FOLDER... or -- plans FOLDER',
  );
  process.exitCode = 2;
}
