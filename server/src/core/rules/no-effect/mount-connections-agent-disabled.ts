import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

const AGENT = 'agent.enabled';

/** No fixes: what is here has to go into other files. */
export const mountConnectionsAgentDisabled: Rule = {
  id: 'mount-connections-agent-disabled',
  section: 'no-effect',
  severity: 'info',
  title: 'Keep stores and connections with the agent that uses them',
  why: 'With an organization key and without the agent, the chart passes neither the artifacts store nor the connections on to anybody. Each agent that is deployed on its own brings its own.',
  how: 'Move `artifactsStore` and `connections` to the values of the agents, and leave them empty here, `mountConnections` as well.',
  docs: docs('docs/setup/platform/enterprise-control-plane', 'connections'),
  charts: ['platform'],
  source: 'polyaxon/templates/agent-cm.yaml, polyaxon/templates/partials/_stores.tpl',
  *check({ values }) {
    if (values.truthy(AGENT) || isOpen(values, 'organizationKey')) return;
    // Without a key the gateway still reads them, but mounts no store.
    const isEnterprise = values.truthy('organizationKey');
    if (isSet(values, 'artifactsStore')) {
      const effect = isEnterprise
        ? 'the `artifactsStore` is passed on to nobody'
        : 'the gateway does not mount the `artifactsStore`';
      yield report('artifactsStore', effect);
    }
    if (!isEnterprise) return;
    if (isSet(values, 'connections')) {
      yield report('connections', 'nobody is told of these `connections`');
    }
    if (isSet(values, 'mountConnections')) {
      yield report('mountConnections', 'the gateway mounts what no run uses');
    }
  },
  example: {
    bad: `deploymentChart: platform
organizationKey: my-organization-key
agent:
  enabled: false
operator:
  enabled: false
artifactsStore:
  name: artifacts-store
  kind: s3
  schema:
    bucket: "s3://artifacts"
`,
    good: `deploymentChart: platform
organizationKey: my-organization-key
agent:
  enabled: false
operator:
  enabled: false
artifactsStore: {}
`,
  },
};

function isSet(values: Values, key: string): boolean {
  return values.isWritten(key) && values.truthy(key) && !isOpen(values, key);
}

function report(key: string, effect: string): Report {
  return {
    at: key,
    message: say`The agent of this release is off, so ${effect}.`,
    tags: ['unnecessary'],
  };
}
