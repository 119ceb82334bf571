import { taggedImages } from '../../deployment/core-images.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { getAt, type Path } from '../../path.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const latestImageTag: Rule = {
  id: 'latest-image-tag',
  section: 'operations',
  severity: 'warning',
  title: 'Pin image tags to a version',
  why: 'A chart is made for images of its own version. `latest` is whatever was pushed last when a node pulled it, so a restart can bring a version that does not fit the chart or the other services.',
  how: 'Leave `imageTag` out, so that it moves with the chart, or set a version.',
  docs: docs('docs/setup/upgrade/how-to'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/api-deployment.yaml, polyaxon/templates/agent-cm.yaml',
  production: true,
  *check({ values }) {
    for (const { name, tag, joined } of taggedImages(values)) {
      const value = values.get(tag) ?? '';
      if (value !== 'latest' && (value !== '' || !joined)) continue;
      if (isOpen(values, tag)) continue;
      yield {
        at: tag,
        on: value === '' ? 'key' : 'value',
        message:
          value === ''
            ? say`\`${name}\` has no tag, so its image ends in a colon, which no node can pull.`
            : say`\`latest\` is another image over time, so a restart can change the version of \`${name}\`.`,
        fixes: fixes(values, tag),
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  imageTag: latest
`,
    good: `deploymentChart: platform
gateway:
  imageTag: 2.15.1
`,
  },
};

function fixes(values: Values, tag: Path): readonly FixPlan[] {
  const own = getAt(values.chart.defaults, tag);
  if (typeof own !== 'string' || own === '') return [];
  const change = { replace: tag, with: snippetScalar(own) };
  return [{ title: say`Use ${own}, the tag of the chart`, changes: [change] }];
}
