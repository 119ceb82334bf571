import { plainText } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const HOST = 'externalServices.streams.host';

export const streamsHostDoubled: Rule = {
  id: 'streams-host-doubled',
  section: 'render',
  severity: 'error',
  title: 'Leave externalServices.streams.host empty',
  why: 'The template prints this host twice in a row, so Polyaxon looks for the streams under a name that does not exist.',
  how: "Clear the host: the release's own gateway then serves the streams. No other value of the chart names a host for them.",
  docs: docs('docs/setup/agents/reference', 'control-plane'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_proxies.tpl, agent/templates/partials/_proxies.tpl',
  versions: { from: '1.22' },
  check({ values }) {
    const host = values.get(HOST);
    if (!values.truthy(HOST) || isOpen(values, HOST)) return [];
    return [
      {
        at: HOST,
        on: 'value',
        message: say`The chart writes this host twice, so streams are looked for at \`${plainText(host)}${plainText(host)}\`.`,
        fixes: [
          {
            title: 'Clear externalServices.streams.host',
            changes: [{ replace: HOST.split('.'), with: '""' }],
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
externalServices:
  streams:
    host: streams.acme.com
`,
    good: `deploymentChart: platform
externalServices:
  streams:
    host: ""
`,
  },
};
