import type { Json } from '../../core/json.ts';
import { CONSEQUENCES, type Consequence } from '../../core/plan/consequence.ts';
import { type Message, type Said, say } from '../../core/words/say.ts';
import { MASK } from '../redact.ts';
import type { PlannedRelease, ReportedObject } from './plan-report.ts';

/** What happens to an object, in a word or two. */
export const CONSEQUENCE_WORDS: Readonly<Record<Consequence, Said>> = {
  refused: say`refused`,
  deleted: say`deleted`,
  recreated: say`recreated`,
  created: say`created`,
  restart: say`restarts`,
  hook: say`hook`,
  config: say`config`,
  'in-place': say`in place`,
};

/** Objects by the worst that happens to them, worst first. */
export function byConsequence(
  objects: readonly ReportedObject[],
): readonly (readonly [Consequence, readonly ReportedObject[]])[] {
  return CONSEQUENCES.flatMap((consequence) => {
    const found = objects.filter(({ consequences }) => consequences[0] === consequence);
    return found.length > 0 ? [[consequence, found] as const] : [];
  });
}

/** `Deployment …-api, …-agent; ConfigMap …-config` */
export function namesOf(objects: readonly Pick<ReportedObject, 'kind' | 'name'>[]): string {
  const kinds = new Set(objects.map(({ kind }) => kind));
  return [...kinds]
    .map((kind) => {
      const names = objects.filter((object) => object.kind === kind).map(({ name }) => short(name));
      return `${kind} ${[...new Set(names)].join(', ')}`;
    })
    .join('; ');
}

function short(name: string): string {
  return name.replace('{release}', '…');
}

/** A value on one line. */
export function showJson(value: Json): Message {
  if (value === null) return say`none`;
  if (value === MASK) return say`(set)`;
  const text = typeof value === 'string' && value !== '' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export function titleOf({ name, path }: PlannedRelease): string {
  return name === '{release}' ? path : `${name} (${path})`;
}
