import { isDnsLabel } from '../../deployment/dns-name.ts';
import { isUsed } from '../../deployment/is-used.ts';
import { describeValue } from '../../describe-value.ts';
import { isTemplated } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const LIST: Path = ['agent', 'additionalNamespaces'];

export const additionalNamespaces: Rule = {
  id: 'additional-namespaces',
  section: 'render',
  severity: 'error',
  title: 'Name each additional namespace once',
  why: 'For every entry, the chart makes a service account and a secret of the same name in that namespace. An entry that is there twice makes them twice, and the install stops at the second one; a blank or impossible name is refused.',
  how: 'Keep one entry for each namespace, and leave out the one of the release: the chart covers it anyway.',
  docs: docs('docs/setup/agents/reference', 'agent-configuration'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/runs-sa-cluster.yaml, polyaxon/templates/agent-secrets.yaml',
  *check({ values }) {
    const list = values.get(LIST);
    if (!Array.isArray(list) || !isUsed(values, [...LIST, 0])) return;
    const seen = new Set<string>();
    for (const [index, name] of list.entries()) {
      if (isTemplated(name)) continue;
      const at = [...LIST, index];
      if (typeof name !== 'string' || !isDnsLabel(name)) {
        const message = say`\`${formatPath(at)}\` is ${describeValue(name)}, and no namespace can have that name.`;
        yield { at, on: 'value', message };
      } else if (seen.has(name)) {
        const message = say`\`${name}\` is in the list twice, so the chart makes its service account twice, and the install stops.`;
        yield { at, on: 'value', message };
      } else seen.add(name);
    }
  },
  example: {
    bad: `deploymentChart: platform
agent:
  additionalNamespaces:
    - team-a
    - team-b
    - team-a
`,
    good: `deploymentChart: platform
agent:
  additionalNamespaces:
    - team-a
    - team-b
`,
  },
};
