import { parseArgs } from 'node:util';
import { compareYaml } from './oracle/compare-yaml.ts';

/*
 * `npm run oracle -- yaml [--helm PATH]... [--count N] [--seed N] [--write FILE]`: asks a real helm (or
 * several, Helm 3 and 4) and prints where we read otherwise. `--write` keeps the texts and the first
 * helm's answers for the tests.
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

if (positionals[0] !== 'yaml') {
  console.error('Say what to compare: npm run oracle -- yaml');
  process.exitCode = 2;
} else {
  const { helm, count, seed, write } = values;
  const differences = compareYaml(helm, Number(count), Number(seed), write);
  process.exitCode = differences === 0 ? 0 : 1;
}
