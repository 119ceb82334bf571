import { depict } from '../../../server/src/features/picture/depict.ts';
import type { ObjectChange, Part, Picture } from '../../../server/src/features/picture/picture.ts';
import { subjectsOf } from '../../../server/src/features/picture/subjects-of.ts';
import type { CheckOptions } from '../../support/check.ts';
import { lintText } from '../../support/check.ts';

/** The picture of a text that is one release by itself. */
export function drawn(
  text: string,
  options?: CheckOptions,
  changes?: readonly ObjectChange[],
): Picture {
  const [subject] = subjectsOf([lintText(text, options)], {
    nameOf: (name) => name,
    ...(changes ? { changeOf: () => ({ said: 'HEAD: a change', objects: changes }) } : {}),
  });
  if (!subject) throw new Error('There is nothing to draw');
  return depict(subject);
}

const SIGNS = { good: '✓', warning: '!', bad: '✗' };

/** `gateway ×2 | API, dashboard and logs | ✓uid 2222` */
export function line({ title, replicas, lines, facts, consequences = [] }: Part): string {
  const name = replicas === undefined ? title : `${title} ×${replicas}`;
  const said = facts.map(({ text, tone }) => `${tone ? SIGNS[tone] : ''}${text}`);
  return [name, ...lines, ...said, ...consequences].join(' | ');
}

/** Each pool with the names of its pods: `polyaxon=core: gateway ×2, agent`. */
export function pools(picture: Picture): readonly string[] {
  return picture.pools.map(({ title, pods, runs }) => {
    const names = pods.map(
      ({ title: name, replicas }) => `${name}${replicas ? ` ×${replicas}` : ''}`,
    );
    return `${title}: ${names.join(', ')}; runs ${runs.text}`;
  });
}
