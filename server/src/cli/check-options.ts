import type { ChartName } from '../core/charts/chart.ts';
import type { Config } from '../core/config.ts';
import type { Profile } from '../core/values/values.ts';
import { type Arguments, type Option, oneOf } from './arguments.ts';
import { reporters } from './reporters/index.ts';
import type { Reporter } from './reporters/reporter.ts';
import { stylish } from './reporters/stylish.ts';

const CHARTS = ['platform', 'agent'] as const satisfies readonly ChartName[];
const PROFILES = ['production', 'trial'] as const satisfies readonly Profile[];

export const checkOptions: readonly Option[] = [
  {
    name: 'format',
    value: oneOf(Object.keys(reporters)),
    help: 'how findings are printed (default: stylish)',
  },
  {
    name: 'chart',
    value: oneOf(CHARTS),
    help: 'which chart the values are for (default: told from the file)',
  },
  {
    name: 'chart-version',
    value: {
      placeholder: 'version',
      pattern: /^v?\d+(\.\d+){0,2}(-[\w.]+)?$/,
      expected: 'a version such as 2.15.1',
    },
    help: 'its version (default: told from the file, or the latest)',
  },
  {
    name: 'profile',
    value: oneOf(PROFILES),
    help: 'trial leaves out what matters in production alone',
  },
  {
    name: 'max-warnings',
    value: { placeholder: 'n', pattern: /^\d+$/, expected: 'a whole number' },
    help: 'exit with 1 if there are more warnings than this',
  },
  { name: 'quiet', help: 'report errors only' },
  { name: 'fix', help: 'apply all safe fixes, then report what is left' },
];

export interface CheckSettings {
  readonly config: Config;
  readonly report: Reporter;
  readonly maxWarnings: number;
  readonly quiet: boolean;
  readonly fix: boolean;
}

export function checkSettings({ values, flags }: Arguments): CheckSettings {
  const chart = CHARTS.find((name) => name === values.get('chart'));
  const profile = PROFILES.find((name) => name === values.get('profile'));
  const version = values.get('chart-version');
  return {
    config: {
      ...(chart ? { chart, force: true } : {}),
      ...(version ? { version } : {}),
      ...(profile ? { profile } : {}),
    },
    report: reporters[values.get('format') ?? ''] ?? stylish,
    maxWarnings: Number(values.get('max-warnings') ?? Number.POSITIVE_INFINITY),
    quiet: flags.has('quiet'),
    fix: flags.has('fix'),
  };
}
