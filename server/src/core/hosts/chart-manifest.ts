import { isObject, type Json } from '../json.ts';
import { spanOfPath } from '../yaml/locate.ts';
import { parseYaml } from '../yaml/parse.ts';
import { toJson, type YamlNode } from '../yaml/tree.ts';
import { chartOf, versionOf } from './chart-reference.ts';
import { type ChartDependency, type Host, NOTHING_SAID } from './host.ts';

/**
 * A `Chart.yaml`: its folder is a copy of one of our charts, or a parent chart that has ours among its
 * dependencies, whose values then stand under the dependency's name or alias. Any other chart is told
 * too: what is laid over it is none of ours.
 */
export const chartManifest: Host = {
  id: 'chart-manifest',
  title: 'Helm chart',
  files: { extensions: [], names: ['Chart.yaml'] },
  signs: [['polyaxon', 'agent']],
  read: ({ text }) => {
    const root = parseYaml(text).documents[0]?.root;
    const manifest = root && toJson(root);
    if (!root || !isObject(manifest)) return NOTHING_SAID;
    const { name, version } = manifest;
    const isOurs =
      name === 'polyaxon' || (name === 'agent' && /polyaxon/i.test(text)) ? name : undefined;
    const dependencies = isOurs ? [] : dependenciesIn(root, manifest.dependencies);
    const known = versionOf(version);
    return {
      releases: [],
      chart: {
        ...(isOurs ? { isOurs: isOurs === 'polyaxon' ? 'platform' : 'agent' } : {}),
        ...(isOurs && known ? { version: known } : {}),
        dependencies,
      },
    };
  },
};

function dependenciesIn(root: YamlNode, list: Json | undefined): readonly ChartDependency[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index): readonly ChartDependency[] => {
    if (!isObject(item)) return [];
    const { name, alias, repository, version, condition } = item;
    const chart = chartOf({ chart: String(name), repository: String(repository ?? '') }, false);
    if (!chart) return [];
    const key = String(alias ?? name);
    const paths = typeof condition === 'string' ? condition.split(',') : [];
    const ownKeys = paths.flatMap((path) => {
      const [first, own, ...deeper] = path.trim().split('.');
      return first === key && own !== undefined && deeper.length === 0 ? [own] : [];
    });
    const known = versionOf(version);
    const span = spanOfPath(root, ['dependencies', index, 'version'], 'value');
    return [{ chart, key, ownKeys, span, ...(known === undefined ? {} : { version: known }) }];
  });
}
