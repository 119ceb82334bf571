import { any, not, truthy } from '../../conditions/words.ts';
import { isEnabled } from '../../deployment/pod-security.ts';
import { legacyKeys, RENAMED, renameLegacyKeys } from '../../fixes/rename-legacy-keys.ts';
import type { Values } from '../../values/values.ts';
import { type Message, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const securityContextLegacyKeys: Rule = {
  id: 'security-context-legacy-keys',
  section: 'security-context',
  severity: 'warning',
  title: 'Use runAsUser and runAsGroup for the old user and group',
  why: "Chart 1.13 renamed both keys. The pods still follow the old ones, but `fsGroup` and the ids in Polyaxon's configuration do not, and the official CLI rejects them.",
  how: 'Rename `user` to `runAsUser` and `group` to `runAsGroup`, and set `fsGroup` to the group.',
  docs: docs('docs/setup/platform/common-reference', 'security-context'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_securityContext.tpl, polyaxon/templates/common-cm.yaml',
  versions: { from: '1.13' },
  condition: not(any(truthy('securityContext.user'), truthy('securityContext.group'))),
  *check({ values }) {
    for (const key of legacyKeys(values)) {
      yield {
        at: ['securityContext', key],
        message: describe(values, key),
        fixes: [renameLegacyKeys(values)],
        tags: ['deprecated'],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
securityContext:
  enabled: true
  user: 1111
  group: 1111
`,
    good: `deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 1111
  runAsGroup: 1111
  fsGroup: 1111
`,
  },
};

function describe(values: Values, key: keyof typeof RENAMED): Message {
  const name = say`\`${key}\` is the old name of \`${RENAMED[key]}\``;
  if (!isEnabled(values)) return say`${name}.`;
  return key === 'group'
    ? say`${name}: pods follow it, but \`fsGroup\` and Polyaxon's configuration keep the new key's value.`
    : say`${name}: pods follow it, but Polyaxon's configuration keeps the new key's value.`;
}
