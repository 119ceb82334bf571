import { snippetScalar } from '../../fixes/snippet.ts';
import { isTruthy } from '../../json.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Has no `condition`: effective values always hold both ids, what counts is who wrote them. */
export const securityContextUidGidPair: Rule = {
  id: 'security-context-uid-gid-pair',
  section: 'security-context',
  severity: 'warning',
  title: 'Write the user and the group id together',
  why: 'Helm fills in the missing id from the chart, but `polyaxon admin deploy --check` takes a file with only one of them for invalid.',
  how: 'Write `runAsUser` and `runAsGroup`, or neither.',
  docs: docs('docs/setup/platform/common-reference', 'security-context'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_securityContext.tpl',
  versions: { from: '1.13' },
  absence: true,
  *check({ values }) {
    // `security-context-legacy-keys` speaks of old names and writes both ids.
    if (['user', 'group'].some((key) => values.truthy(['securityContext', key]))) return;
    const isSet = (key: string) => values.isWritten(key) && values.truthy(key);
    const [user, group] = ['securityContext.runAsUser', 'securityContext.runAsGroup'] as const;
    if (isSet(user) === isSet(group)) return;
    const [written, missing] = isSet(user)
      ? ['runAsUser', 'runAsGroup']
      : ['runAsGroup', 'runAsUser'];
    const id = values.get(['securityContext', missing]);
    // A zero or null is `security-context-root`'s, or deletes the default on purpose.
    if (values.isWritten(['securityContext', missing]) || id === undefined || !isTruthy(id)) return;
    yield {
      at: ['securityContext', written],
      message: say`\`${written}\` is written without \`${missing}\`, which the official CLI's check rejects.`,
      fixes: [
        {
          title: say`Add ${missing} with its present value`,
          changes: [{ merge: `securityContext:\n  ${missing}: ${snippetScalar(id)}\n` }],
          safe: true,
        },
      ],
    };
  },
  example: {
    bad: `deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 1111
`,
    good: `deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 1111
  runAsGroup: 2222
`,
  },
};
