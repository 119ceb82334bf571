import { formatPath } from '../../path.ts';
import type { Spoiled } from '../../shape/printed-text.ts';
import { spoiledAt } from '../../shape/spoiled-at.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const unquotedText: Rule = {
  id: 'unquoted-text',
  section: 'shape',
  severity: 'error',
  title: 'Mind texts that the chart prints without quotes',
  why: 'Some templates put a value into the manifest as it is. Quotes in the values file do not get that far, so a `: `, a line break or a quote in the text ends the YAML around it, and a text of digits alone arrives as a number.',
  how: 'Choose another text, or one that YAML reads as a text without quotes.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/platform-cm.yaml, polyaxon/templates/proxies-cm.yaml',
  keywise: true,
  // No condition: how each value is printed is read from the templates of the chart.
  *check({ values, leaves }) {
    for (const [path, text] of leaves) {
      if (typeof text !== 'string') continue;
      const spoiled = spoiledAt(values, path, text);
      if (!spoiled) continue;
      const message = say`\`${formatPath(path)}\` ${EFFECTS[spoiled]}.`;
      const severity = values.chart.isFar ? 'hint' : spoiled === 'cut' ? 'warning' : 'error';
      yield { at: path, on: 'value', message, severity };
    }
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.example.com
  className: "nginx: internal"
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.example.com
  className: nginx-internal
`,
  },
};

const EFFECTS: Readonly<Record<Spoiled, string>> = {
  breaks: 'is printed into the manifest as it is, which then is no YAML, so Helm stops',
  cut: 'is printed without quotes, so what stands behind the `#` is lost',
  retyped:
    'is printed without quotes and read as something else than a text, which Kubernetes refuses',
};
