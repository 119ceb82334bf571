import { compareVersions, isVersion } from '../../charts/version.ts';
import { mostCommon, type Tagged, tagged } from '../../deployment/tagged-versions.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
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
    yield* besideChart(values);
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

/**
 * The only tag of the file, or the one that all tags agree on, is left from another version than the
 * chart's.
 */
function* besideChart(values: Values): Iterable<Report> {
  const wanted = values.version;
  const isNamed = values.isWritten('deploymentVersion');
  const images = tagged(values, [...CONTROL, ...DATA]);
  const [first] = images;
  if (!first || images.some(({ line }) => line !== first.line)) return;
  // Nobody holds images back over a major version; within one, only where the file names a version.
  if (!isVersion(wanted) || !(isNamed || majorOf(first.line) !== majorOf(wanted))) return;
  if (compareVersions(first.line, wanted.split('.').slice(0, 2).join('.')) === 0) return;
  for (const { name, path, tag } of images) {
    yield {
      at: path,
      on: 'value',
      message: say`\`${name}\` is at ${tag}, but the file is for chart ${wanted}.`,
      fixes: [
        {
          title: say`Use ${wanted} as well`,
          changes: [{ replace: path, with: snippetScalar(wanted) }],
        },
      ],
    };
  }
}

function majorOf(version: string): string | undefined {
  return version.split('.')[0];
}

function* reports(images: readonly Tagged[], norm: Tagged): Iterable<Report> {
  for (const { name, path, tag, line } of images) {
    if (line === norm.line) continue;
    yield {
      at: path,
      on: 'value',
      message: say`\`${name}\` is at ${tag}, while \`${norm.name}\` is at ${norm.tag}.`,
      fixes: [
        {
          title: say`Use ${norm.tag} as well`,
          changes: [{ replace: path, with: snippetScalar(norm.tag) }],
        },
      ],
    };
  }
}
