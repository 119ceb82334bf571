import type { Outline } from './outline.ts';

/** Statements of which one set settles that a text is something else. */
const OTHERS: readonly (readonly string[])[] = [
  // Kubernetes, Argo, Flux, Crossplane …; a polyaxonfile, a preset, a component.
  ...[
    ['apiVersion', 'kind'],
    ['version', 'kind'],
    ['kind', 'run'],
    ['kind', 'component'],
  ],
  ...[['isPreset'], ['runPatch'], ['kind=operation'], ['kind=component']],
  // Chart.yaml, requirements.yaml, a helmfile, a kustomization, a bundle of Fleet.
  ...[['apiVersion', 'name', 'version'], ['dependencies.repository'], ['releases.chart']],
  ...[['helmCharts'], ['helm.chart'], ['resources', 'patches']],
  // Pipelines and compose.
  ...[['jobs', 'on'], ['jobs.stage'], ['stages', 'image'], ['services.image']],
  ...[
    ['services', 'version'],
    ['services', 'volumes'],
    ['services', 'networks'],
  ],
  // Schemas, CloudFormation, OpenAPI.
  ...[
    ['$schema', 'properties'],
    ['$schema', 'definitions'],
    ['$schema', '$defs'],
  ],
  ...[['AWSTemplateFormatVersion'], ['openapi', 'paths'], ['swagger']],
];

const NAMES =
  /(?:^|\/)(?:(?:docker-)?compose[^/]*|kustomization|chart|helmfile|skaffold|\.gitlab-ci|mkdocs)\.ya?ml$/i;

/** Whether a text is of a format that shares keys or folders with ours, but is no values file. */
export function isOtherFormat(name: string, { says }: Outline): boolean {
  return NAMES.test(name) || OTHERS.some((format) => format.every((said) => says.has(said)));
}
