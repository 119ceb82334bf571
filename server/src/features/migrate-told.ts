import { lineOf } from '../core/charts/history.ts';
import { turnedDefaults } from '../core/charts/turned-defaults.ts';
import { isObject } from '../core/json.ts';
import { formatPath, getAt, type Path } from '../core/path.ts';
import type { Values } from '../core/values/values.ts';
import { type Message, say } from '../core/words/say.ts';

/** What a move cannot say, and a person has to know of. */
export interface Told {
  readonly key: string;
  readonly message: Message;
}

/** Tags of the chart's own images that were at the version that the file was for. */
export function tagsThatMove({ written, chart, version }: Values): readonly Path[] {
  const line = lineOf(chart.name, version);
  return ownTags(written).filter((path) => {
    const image = [...path.slice(0, -1), 'image'];
    const isOwn = [undefined, null, getAt(chart.defaults, image)].includes(getAt(written, image));
    return isOwn && line !== undefined && lineOf(chart.name, tagAt(written, path)) === line;
  });
}

/** Tags that stay at another version, and defaults that are others now. */
export function* toldOf(from: Values, to: Values): Iterable<Told> {
  const { name } = to.chart;
  const line = lineOf(name, to.version);
  for (const path of ownTags(to.written)) {
    const tag = tagAt(to.written, path);
    if (lineOf(name, tag) === line) continue;
    yield { key: formatPath(path), message: say`stays at ${tag}, beside chart ${to.version}` };
  }
  const pins = ['postgresql', 'redis', 'rabbitmq'].map((subchart) => [subchart, 'image', 'tag']);
  for (const path of lineOf(name, from.version) === line ? [] : pins) {
    const tag = tagAt(to.written, path);
    if (tag === '') continue;
    yield {
      key: formatPath(path),
      message: say`stays at ${tag}, which the bundled chart of ${to.version} may not run`,
    };
  }
  for (const { path, was, is } of turnedDefaults(name, from.version, to.version)) {
    if (to.isWritten(path)) continue;
    yield {
      key: formatPath(path),
      message: say`was ${was} by default in ${from.version}, and is ${is} in ${to.version}`,
    };
  }
}

function ownTags(written: Values['written']): readonly Path[] {
  return Object.entries(written).flatMap(([name, value]) =>
    isObject(value) && typeof value.imageTag === 'string' ? [[name, 'imageTag']] : [],
  );
}

function tagAt(written: Values['written'], path: Path): string {
  const tag = getAt(written, path);
  return typeof tag === 'string' ? tag : '';
}
