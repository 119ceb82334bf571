import { resolveChart } from '../../charts/catalog.ts';
import { schemaAt } from '../../shape/schema-at.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const agentWrongKeys: Rule = {
  id: 'agent-wrong-keys',
  section: 'operations',
  severity: 'warning',
  title: "Keep the platform's settings out of an agent's values",
  why: 'An agent has no database, broker, scheduler or users of its own: its control plane has them. The agent chart reads none of these keys, and `polyaxon admin deploy` refuses most of them. They are mostly left over from a copied file, or the file is for the platform chart.',
  how: 'Remove the keys, or set `deploymentChart: platform` if this is a control plane.',
  docs: docs('docs/setup/agents/reference'),
  charts: ['agent'],
  versions: { from: '2.0' },
  supersedes: ['unknown-key'],
  source: 'agent/templates',
  // No condition: only the written values tell.
  *check({ values, shape }) {
    const platform = resolveChart('platform', values.chart.version).chart;
    for (const { kind, path } of shape) {
      if (kind !== 'unknown-key' || path.length !== 1) continue;
      if (schemaAt(platform.schema, path) === undefined) continue;
      const message = say`\`${path[0]}\` is a setting of the platform chart, and the agent chart does not read it.`;
      yield { at: path, message, tags: ['unnecessary'] };
    }
  },
  example: {
    bad: `deploymentChart: agent
agent:
  instance: org.agents.uuid
scheduler:
  enabled: true
`,
    good: `deploymentChart: agent
agent:
  instance: org.agents.uuid
`,
  },
};
