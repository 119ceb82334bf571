import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPath } from '../../server/src/core/path.ts';
import type { Layer, Release } from '../../server/src/core/releases/release.ts';
import { resolveSite } from '../../server/src/core/releases/resolve-site.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { readFolder } from './marked-files.ts';

/**
 * The releases of a folder, a line each, and what is wrong with what files name:
 * `name platform@2.15.1: base.yaml + app.yaml:12 + set ui.enabled=true + ?`.
 */
export function checkReleases(title: string, marked: string, expected: string): void {
  test(title, () => {
    const { files, workspace } = readFolder(marked);
    const problems = files.flatMap(({ name }) =>
      (workspace.view(name)?.problems ?? []).map(({ message }) => `! ${name}: ${textOf(message)}`),
    );
    const actual = [...workspace.releases().map(lineOf), ...problems];
    assert.deepEqual(actual.sort(), linesOf(expected));
  });
}

function lineOf(release: Release): string {
  const { name, layers } = release;
  const site = layers
    .map((_, index) => resolveSite(release, index, {}))
    .find((each) => each !== undefined);
  const { name: chart = '', version = '' } = site?.values.chart ?? {};
  return `${name} ${chart}@${version}: ${layers.map(layerText).join(' + ')}`;
}

function layerText(layer: Layer): string {
  if (layer.kind === 'unknown') return '?';
  if (layer.kind === 'set') {
    const pairs = layer.values.map(
      ({ path, value }) => `${formatPath(path)}=${JSON.stringify(value)}`,
    );
    return `set ${pairs.join(', ')}`;
  }
  const { source, place } = layer;
  if (place.wholeFile) return source.name;
  const { start } = place.onlyAt ?? place.document.root?.span ?? place.document.span;
  return `${source.name}:${source.text.slice(0, start).split('\n').length}`;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}
