import { compareVersions } from '../../charts/version.ts';
import { mostCommon, type Tagged, tagged } from '../../deployment/tagged-versions.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

/** A control plane serves agents that are older, but not newer (docs: upgrade, versioning). */
const CONTROL = ['gateway', 'scheduler'];
const DATA = ['agent', 'operator', 'init', 'sidecar'];

export const imageTagSkew: Rule = {
  id: 'image-tag-skew',
  section: 'operations',
  severity: 'warning',
  title: 'Keep the images of core services at one version',
  why: 'Agent, operator and the containers in runs are released together and speak to each other; a gateway serves agents that are older than itself, but not newer ones. Other versions may not understand each other.',
  how: 'Leave `imageTag` out, so that all of them move with the chart, or set the same version everywhere.',
  docs: docs('docs/setup/upgrade/versioning'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/values.yaml, agent/values.yaml',
  *check({ values }) {
    const isAgent = values.chart.name === 'agent';
    const data = tagged(values, isAgent ? [...CONTROL, ...DATA] : DATA);
    const control = isAgent ? [] : tagged(values, CONTROL);
    const [dataNorm, controlNorm] = [mostCommon(data), mostCommon(control)];
    if (dataNorm) yield* reports(data, dataNorm);
    if (!controlNorm) return;
    const isOlder = dataNorm && compareVersions(controlNorm.line, dataNorm.line) < 0;
    yield* reports(control, isOlder ? dataNorm : controlNorm);
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  imageTag: 2.14.0
agent:
  imageTag: 2.14.0
operator:
  imageTag: 2.9.1
`,
    good: `deploymentChart: platform
gateway:
  imageTag: 2.14.0
agent:
  imageTag: 2.14.0
operator:
  imageTag: 2.14.0
`,
  },
};

function* reports(images: readonly Tagged[], norm: Tagged): Iterable<Report> {
  for (const { name, path, tag, line } of images) {
    if (line === norm.line) continue;
    yield {
      at: path,
      on: 'value',
      message: `\`${name}\` is at ${tag}, while \`${norm.name}\` is at ${norm.tag}.`,
      fixes: [
        {
          title: `Use ${norm.tag} as well`,
          changes: [{ replace: path, with: snippetScalar(norm.tag) }],
        },
      ],
    };
  }
}
