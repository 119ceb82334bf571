import { isConfigName } from '../../server/src/core/config-name.ts';
import { lint } from '../../server/src/core/lint.ts';
import type { Offer } from './offered.ts';
import type { Place } from './places.ts';

/** What a word that is offered must not bring about; what is missing behind it is for a person to fill in. */
const BREAKS: ReadonlySet<string> = new Set(['yaml-syntax', 'duplicate-key']);

/** What is said of a key that does nothing at its place. */
const IDLE_KEY: ReadonlySet<string> = new Set([
  'unknown-key',
  'removed-key',
  'dead-key',
  'subchart-key-ignored',
  'postgresql-persistence-ignored',
  'agent-wrong-keys',
]);

const WRONG_VALUE: ReadonlySet<string> = new Set([
  'wrong-type',
  'wrong-value',
  'invalid-config',
  'mount-connection-undefined',
]);

/**
 * Whether a word is right at a place: nothing is right in a text or a comment, and elsewhere what the
 * checks of the file have nothing against, once it is taken.
 */
export function isRight({ name, isClosed, broken = '', ...place }: Place, offer: Offer): boolean {
  if (isClosed) return false;
  const text = place.text.replace(broken, '');
  const before = problemsOf(name, text.replace('‸', ''));
  const isNew = (problem: string) => !before.includes(problem);
  const brought = problemsOf(name, offer.accepted.replace(broken, '')).filter(isNew);
  const breaks = brought.some((problem) => BREAKS.has(ruleOf(problem)));
  if (!writesKey(offer)) return !breaks && !brought.some((each) => WRONG_VALUE.has(ruleOf(each)));
  // An empty value deletes a default, and what is deleted is not judged.
  const filled = ['1', '{a: 1}'].flatMap((value) =>
    problemsOf(name, text.replace(/["']?[\w-]*‸[\w-]*["']?:?/, `${offer.label}: ${value}`)),
  );
  const ofKey = filled.filter((each) => isNew(each) && each.endsWith(offer.label));
  return !breaks && ![...brought, ...ofKey].some((each) => IDLE_KEY.has(ruleOf(each)));
}

function writesKey({ label, accepted }: Offer): boolean {
  return new RegExp(`(?<![\\w-])${label.replace(/\W/g, '\\$&')}["']?:`).test(accepted);
}

function ruleOf(problem: string): string {
  return problem.split(' ', 1)[0] ?? '';
}

function problemsOf(name: string, text: string): readonly string[] {
  const { findings } = lint({ name, text }, { force: !isConfigName(name) }) ?? { findings: [] };
  return findings.map(({ rule, path }) => `${rule.id} ${path.join('.')}`);
}
