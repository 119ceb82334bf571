import { CHARTS, type Config, PROFILES, VERSION_FORM, VERSION_WORDS } from '../core/config.ts';
import { rules } from '../core/rules/index.ts';
import { LEVELS } from '../core/severity.ts';
import { didYouMean } from '../core/shape/did-you-mean.ts';
import { type Arguments, type Option, oneOf } from './arguments.ts';
import { reporters } from './reporters/index.ts';
import type { Reporter } from './reporters/reporter.ts';
import { stylish } from './reporters/stylish.ts';

const FILE = { placeholder: 'file', pattern: /./, expected: 'a file' };

export const checkOptions: readonly Option[] = [
  {
    name: 'format',
    value: { ...oneOf(Object.keys(reporters)), placeholder: 'name' },
    help: Object.keys(reporters).join(', '),
  },
  { name: 'output', short: 'o', value: FILE, help: 'write them to a file' },
  {
    name: 'exclude',
    value: { placeholder: 'glob', pattern: /./, expected: 'a pattern' },
    repeatable: true,
    help: 'leave out files and folders; can be given again',
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
      pattern: new RegExp(VERSION_FORM),
      expected: VERSION_WORDS,
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
  {
    name: 'rule',
    value: {
      placeholder: 'id:severity',
      pattern: new RegExp(`^[a-z0-9-]+:(?:${LEVELS.join('|')})$`),
      expected: 'a rule and a severity, such as gateway-exposed:off',
      problem: unknownRule,
    },
    repeatable: true,
    help: `${LEVELS.join(', ')}; can be given again`,
  },
  { name: 'quiet', help: 'report errors only' },
  { name: 'fix', help: 'apply all safe fixes, then report what is left' },
  {
    name: 'fix-rule',
    value: {
      placeholder: 'id',
      pattern: /^[a-z0-9-]+$/,
      expected: 'a rule',
      problem: unknownRule,
    },
    repeatable: true,
    help: 'apply the first fix of a rule that --fix leaves to you; can be given again',
  },
  {
    name: 'answer',
    value: {
      placeholder: 'key=value',
      pattern: /^[^=]+=/,
      expected: 'a placeholder, = and a text',
    },
    repeatable: true,
    help: 'what such a fix writes for a placeholder; can be given again',
  },
  { name: 'unsafe-fixes', help: 'with --fix or --fix-dry-run: the first fix of every rule' },
  { name: 'fix-dry-run', help: 'the same without writing: the changes go to standard error' },
  { name: 'baseline', value: FILE, help: 'do not report the problems that this file lists' },
  { name: 'update-baseline', help: 'list all problems of now in that file' },
  {
    name: 'no-errors-on-unmatched',
    help: 'do not fail if nothing that was named holds Polyaxon values',
  },
  {
    name: 'values',
    short: 'f',
    value: FILE,
    repeatable: true,
    help: 'check these files as one release, in the order of helm -f; can be given again',
  },
  { name: 'stdin-filename', value: FILE, help: 'which file standard input stands for' },
  { name: 'config', value: FILE, help: 'what stands for .polyaxon-values.yaml in this folder' },
  { name: 'watch', help: 'check again after every change' },
  { name: 'list-files', help: 'print which files would be checked, and check none' },
];

function unknownRule(given: string): string | undefined {
  const ids = rules.map(({ id }) => id);
  const [id = ''] = given.split(':');
  if (ids.includes(id)) return undefined;
  const guess = didYouMean(id, ids);
  return `there is no rule '${id}'${guess ? `; did you mean '${guess}'?` : ''}`;
}

export interface CheckSettings {
  readonly config: Config;
  readonly report: Reporter;
  /** Files: where the report goes to, and where known problems are listed. */
  readonly output: string | undefined;
  readonly baseline: string | undefined;
  readonly exclude: readonly string[];
  readonly maxWarnings: number;
  readonly quiet: boolean;
  /** Whether fixes are applied, and whether the result is written. */
  readonly fix: 'no' | 'dry-run' | 'write';
  /** The file that standard input stands for. */
  readonly stdinFilename: string | undefined;
  /** Whether those are the safe ones of all rules. */
  readonly fixSafe: boolean;
  /** Whether the first fix of every rule is applied, safe or not. */
  readonly fixUnsafe: boolean;
  /** Rules of which the first fix is applied, and what it writes for its placeholders. */
  readonly fixRules: readonly string[];
  readonly answers: ReadonlyMap<string, string>;
}

export function checkSettings({ values, lists, flags }: Arguments): CheckSettings {
  const chart = CHARTS.find((name) => name === values.get('chart'));
  const profile = PROFILES.find((name) => name === values.get('profile'));
  const version = values.get('chart-version');
  const severities = severitiesOf(lists.get('rule') ?? []);
  const fixRules = lists.get('fix-rule') ?? [];
  const fixing = flags.has('fix') || fixRules.length > 0 ? 'write' : 'no';
  return {
    config: {
      isTyped: true,
      ...(chart ? { chart, force: true } : {}),
      ...(version ? { version } : {}),
      ...(profile ? { profile } : {}),
      ...(severities ? { rules: severities } : {}),
    },
    report: reporters[values.get('format') ?? ''] ?? stylish,
    output: values.get('output'),
    baseline: values.get('baseline'),
    exclude: lists.get('exclude') ?? [],
    maxWarnings: Number(values.get('max-warnings') ?? Number.POSITIVE_INFINITY),
    quiet: flags.has('quiet'),
    fix: flags.has('fix-dry-run') ? 'dry-run' : fixing,
    stdinFilename: values.get('stdin-filename'),
    fixSafe: flags.has('fix') || fixRules.length === 0,
    fixUnsafe: flags.has('unsafe-fixes'),
    fixRules,
    answers: answersOf(lists.get('answer') ?? []),
  };
}

function severitiesOf(given: readonly string[]): Config['rules'] {
  if (given.length === 0) return undefined;
  const entries = given.map((each) => {
    const [id = '', word] = each.split(':');
    return [id, LEVELS.find((severity) => severity === word) ?? 'off'] as const;
  });
  return Object.fromEntries(entries);
}

function answersOf(given: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    given.map((each) => {
      const at = each.indexOf('=');
      return [each.slice(0, at), each.slice(at + 1)];
    }),
  );
}
