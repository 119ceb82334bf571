import { changed } from '../../changes/changed.ts';
import { connectionNames } from '../../changes/stores.ts';
import { isTemplated } from '../../json.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const connectionRemoved: ChangeRule = {
  id: 'connection-removed',
  section: 'change',
  severity: 'error',
  title: 'Keep connections until nothing names them',
  why: 'Runs, schedules and presets that name a connection fail to compile once it is gone, and the API loses its mount.',
  how: 'Keep the connection until nothing uses its name.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/agent-cm.yaml, polyaxon/templates/partials/_connections.tpl',
  checkChange(context) {
    const [old, now] = [context.before, context.after].map(connectionNames);
    if (!old || !now || !changed(context, 'connections')) return [];
    const gone = old.filter((name) => !now.includes(name) && !isTemplated(name));
    if (gone.length === 0 || now.some(isTemplated)) return [];
    const names = gone.map((name) => `\`${name}\``).join(', ');
    const message = say`Runs and presets that name the connection ${names} fail.`;
    return [{ at: 'connections', message }];
  },
  example: {
    before: `deploymentChart: platform
connections:
  - name: data
    kind: s3
`,
    bad: `deploymentChart: platform
connections: []
`,
    good: `deploymentChart: platform
connections:
  - name: data
    kind: s3
  - name: more
    kind: s3
`,
  },
};
