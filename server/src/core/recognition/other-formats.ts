import type { Outline } from './outline.ts';

/** What is said together in one of these settles that a text is something else. */
const OTHERS = [
  // Kubernetes, Argo, Flux, Crossplane …; a polyaxonfile, a preset, a component.
  'apiVersion+kind version+kind kind+run kind+component isPreset runPatch kind=operation kind=component',
  // A helmfile, a kustomization, a bundle of Fleet, pipelines, compose.
  'releases.chart helmCharts helm.chart jobs+on stages services.image services+version',
  // Schemas.
  '$schema+properties $schema+definitions',
]
  .join(' ')
  .split(' ')
  .map((format) => format.split('+'));

/** Files of tools that share folders with ours, and often keys. */
const NAMES =
  /(?:^|\/)(?:(?:docker-)?compose[^/]*|kustomization|chart|requirements|helmfile|\.gitlab-ci)\.ya?ml$/i;

/** Whether a text is of a format that shares keys or folders with ours, but is no values file. */
export function isOtherFormat(name: string, { says }: Outline): boolean {
  return NAMES.test(name) || OTHERS.some((format) => format.every((said) => says.has(said)));
}
