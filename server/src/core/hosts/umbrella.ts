import type { ChartName } from '../charts/chart.ts';
import { isObject } from '../json.ts';
import { parseYaml } from '../yaml/parse.ts';
import { entryOf, toJson } from '../yaml/tree.ts';
import { chartOf, versionOf } from './chart-reference.ts';
import type { Host, ValuesPlace } from './host.ts';
import { signs } from './signs.ts';
import { valuesAt } from './values-at.ts';

/**
 * The values of a parent chart: what it gives to ours stands under the dependency's name or alias.
 * Its own `values.yaml` is the base of any other values file next to it.
 */
export const umbrella: Host = {
  id: 'umbrella',
  mayHold: signs.umbrella,
  find: ({ name, text, chartYaml = '' }) => {
    const dependencies = dependenciesIn(chartYaml);
    if (dependencies.length === 0) return [];
    const file = parseYaml(text);
    const document = file.documents.find(({ root }) => root !== undefined);
    if (!document) return [];
    return dependencies.flatMap(({ key, chart, version, ownKeys }): readonly ValuesPlace[] => {
      if (entryOf(document.root, key)?.value.kind !== 'map') return [];
      const found = valuesAt(file, document, [key]);
      if (!found) return [];
      return [
        {
          host: 'umbrella',
          ...found,
          chart,
          ...(version === undefined ? {} : { version }),
          role: /(?:^|[\\/])values\.ya?ml$/i.test(name) ? 'root' : 'overlay',
          hostKeys: ownKeys,
        },
      ];
    });
  },
};

interface Dependency {
  readonly key: string;
  readonly chart: ChartName;
  readonly version: string | undefined;
  /** Keys of the values that the parent chart reads itself: `condition: polyaxon.enabled`. */
  readonly ownKeys: readonly string[];
}

function dependenciesIn(chartYaml: string): readonly Dependency[] {
  const root = parseYaml(chartYaml).documents[0]?.root;
  const manifest = root && toJson(root);
  const list = isObject(manifest) ? manifest.dependencies : undefined;
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).flatMap(({ name, alias, repository, version, condition }) => {
    const chart = chartOf({ chart: String(name), repository: String(repository ?? '') }, false);
    if (!chart) return [];
    const key = String(alias ?? name);
    const paths = typeof condition === 'string' ? condition.split(',') : [];
    const ownKeys = paths.flatMap((path) => {
      const [first, own, ...deeper] = path.trim().split('.');
      return first === key && own !== undefined && deeper.length === 0 ? [own] : [];
    });
    return [{ key, chart, version: versionOf(version), ownKeys }];
  });
}
