import { isTemplated } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

const PATH = 'ingress.path';

export const ingressPathInvalid: Rule = {
  id: 'ingress-path-invalid',
  section: 'render',
  severity: 'error',
  title: 'Begin the path of the ingress with a slash',
  why: 'Kubernetes refuses an Ingress whose path does not begin with a slash. With the path types `Prefix` and `Exact` it also takes every character as it stands: `/*` is then a folder called `*`.',
  how: 'Leave the path out to serve everything, or begin it with `/`. Controllers that want `/*`, as the one of GKE does, want `pathType: ImplementationSpecific` with it.',
  docs: docs('docs/setup/platform/common-reference', 'ingress-and-gateway-service'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, polyaxon/templates/partials/_ingress.tpl',
  // Quotes alone would leave a path that Kubernetes refuses.
  supersedes: ['wrong-type'],
  *check({ values }) {
    if (!values.truthy('ingress.enabled') || isOpen(values, 'ingress.enabled')) return;
    const path = values.get(PATH);
    // The chart quotes what is written there.
    if (path === true || (typeof path === 'number' && path !== 0)) yield relative();
    if (typeof path !== 'string' || path === '' || isTemplated(path)) return;
    if (!path.startsWith('/')) yield relative(path);
    else if (path.endsWith('*')) yield* literalStar(values, path);
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  path: polyaxon
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  path: /
`,
  },
};

/** Without `path` it is no text, and nobody knows which path was meant. */
function relative(path = ''): Report {
  const isPlain = /^[\w.~-]+(?:\/[\w.~-]+)*\/?$/.test(path);
  const changes = [{ replace: PATH.split('.'), with: `/${path}` }];
  return {
    at: PATH,
    on: 'value',
    message: '`ingress.path` does not begin with a slash, and Kubernetes refuses the Ingress.',
    fixes: isPlain ? [{ title: say`Change to /${path}`, changes, safe: true }] : [],
  };
}

function* literalStar(values: Values, path: string): Iterable<Report> {
  const type = values.get('ingress.pathType') ?? '';
  // Blank is `Prefix` to the chart.
  if (type !== '' && type !== 'Prefix' && type !== 'Exact') return;
  yield {
    at: PATH,
    on: 'value',
    severity: 'warning',
    message: say`With the path type \`${type === '' ? 'Prefix' : type}\`, the star of \`${path}\` is a plain character, so most requests find no path.`,
    fixes: [
      {
        title: 'Serve every path with /',
        changes: [{ replace: PATH.split('.'), with: '/' }],
      },
      {
        title: 'Leave the path to the ingress controller (ImplementationSpecific)',
        changes: [{ merge: 'ingress:\n  pathType: ImplementationSpecific\n' }],
      },
    ],
  };
}
