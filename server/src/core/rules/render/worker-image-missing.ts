import { plainText } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** The scheduler has an image of its own in the chart's defaults, which may be emptied. */
const SERVICES = ['scheduler', 'compiler', 'worker', 'beat'];

export const workerImageMissing: Rule = {
  id: 'worker-image-missing',
  section: 'render',
  severity: 'error',
  title: 'Name the image of the compiler, the worker and the beat',
  why: 'These services belong to the Enterprise control plane, and the chart names no image for them. What is left of the image is a colon and the tag, which no node can pull.',
  how: 'Set `image` to the one that you got with your Enterprise licence. The Community Edition does without these services: leave them off.',
  docs: docs(
    'docs/setup/platform/enterprise-control-plane',
    'use-polyaxon-enterprise-docker-images',
  ),
  charts: ['platform'],
  source:
    'polyaxon/templates/worker-deployment.yaml, polyaxon/templates/compiler-deployment.yaml, polyaxon/templates/beat-deployment.yaml',
  *check({ values }) {
    for (const service of SERVICES) {
      const enabled = [service, 'enabled'];
      const image = [service, 'image'];
      if (!values.truthy(enabled) || values.truthy(image)) continue;
      if (isOpen(values, enabled)) continue;
      const tag = values.get([service, 'imageTag']);
      yield {
        at: image,
        message: say`\`${service}\` is enabled without an image, so its pods ask for \`:${plainText(tag ?? '')}\` and do not start.`,
        fixes: [
          {
            title: say`Name the image of the ${service}`,
            changes: [
              { merge: `${service}:\n  image: \${1:registry.example.com/polyaxon-${service}}\n` },
            ],
          },
          { title: say`Turn the ${service} off`, changes: [{ replace: enabled, with: 'false' }] },
        ],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
scheduler:
  enabled: true
worker:
  enabled: true
redis:
  enabled: true
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
worker:
  enabled: true
  image: registry.acme.com/polyaxon-worker
redis:
  enabled: true
`,
  },
};
