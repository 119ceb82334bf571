import type { Source } from '../source.ts';
import { mayHoldValues } from './recognise.ts';

/*
 * Cheap tests on name and text, one for each host format. They stand apart from the formats
 * themselves so that the editor's client can ask them without bundling the YAML parser.
 */
export const signs = {
  /** The values of a chart that has ours among its dependencies. */
  umbrella: ({ name, chartYaml = '' }) =>
    mayNeedChartYaml(name) &&
    /\bname["']?:\s*["']?(?:polyaxon|agent)\b/.test(chartYaml) &&
    /^dependencies:/m.test(chartYaml),
  argocd: ({ text }) =>
    text.includes('argoproj.io/') &&
    /\bkind["']?:\s*["']?Application(?:Set)?\b/.test(text) &&
    /polyaxon|\bchart["']?:\s*["']?agent\b/i.test(text),
  flux: ({ text }) =>
    text.includes('helm.toolkit.fluxcd.io/') &&
    /\bkind["']?:\s*["']?HelmRelease\b/.test(text) &&
    /polyaxon|\bchart["']?:\s*["']?agent\b/i.test(text),
  helmfile: ({ text }) =>
    /^releases:/m.test(text) && /\bchart:[^\n#]*\/(?:polyaxon|agent)\b/.test(text),
  ansible: ({ text }) =>
    /^\s*(?:-\s+)?(?:kubernetes\.core\.|community\.kubernetes\.)?helm:/m.test(text) &&
    /\bchart_ref:[^\n#]*\b(?:polyaxon|agent)\b/.test(text),
  terraform: ({ name, text }) =>
    /\.tf$/i.test(name) && text.includes('"helm_release"') && /\bpolyaxon\b/i.test(text),
  /** A values file that another tool fills in first. */
  valuesTemplate: (source) =>
    /\.(?:tmpl|tftpl|gotmpl)$/i.test(source.name) && mayHoldValues(source),
  /** HCL is no YAML, though a heredoc at the margin looks like it. */
  valuesFile: (source) => !/\.tf$/i.test(source.name) && mayHoldValues(source),
} as const satisfies Readonly<Record<string, (source: Source) => boolean>>;

/** Whether a text is worth a closer look; decided without parsing. */
export function mayHoldPlaces(source: Source): boolean {
  return Object.values(signs).some((sign) => sign(source));
}

/** Whether the `Chart.yaml` next to a file may tell that there are values of ours in it. */
export function mayNeedChartYaml(name: string): boolean {
  return /values[^\\/]*\.ya?ml$/i.test(name);
}

/** Whether a file of this name is worth reading at all. */
export function mayHoldByName(name: string): boolean {
  return /\.(?:ya?ml|tf|tftpl|tmpl|gotmpl)$/i.test(name);
}
