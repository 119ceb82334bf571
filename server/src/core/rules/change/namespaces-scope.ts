import { changed, show } from '../../changes/changed.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const namespacesScope: ChangeRule = {
  id: 'namespaces-scope',
  section: 'change',
  severity: 'warning',
  title: 'Prepare namespaces before the agent gets them',
  why: 'With more namespaces roles become cluster roles, which only somebody with rights on the whole cluster may install. A namespace must be there already; in one that is taken out, runs lose their account.',
  how: 'Make the namespaces first, and let runs end in those that go.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/agent-sa-cluster.yaml, polyaxon/templates/runs-sa-cluster.yaml',
  checkChange(context) {
    const change = changed(context, 'agent.additionalNamespaces');
    if (!change) return [];
    const [from, to] = [change.from, change.to].map((list) => (Array.isArray(list) ? list : []));
    const gone = (from ?? []).filter((name) => !(to ?? []).includes(name));
    const message =
      gone.length > 0
        ? say`Runs in ${gone.map(show).join(', ')} lose their account and fail.`
        : (from ?? []).length === 0
          ? 'Roles become cluster roles: the upgrade needs rights on the whole cluster, and the namespaces must be there.'
          : 'The upgrade makes accounts in the new namespaces, which must be there.';
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
agent:
  additionalNamespaces: []
`,
    bad: `deploymentChart: platform
agent:
  additionalNamespaces: [team-a]
`,
    good: `deploymentChart: platform
agent:
  additionalNamespaces: []
  watchCluster: true
`,
  },
};
