import { isTemplated } from '../../json.ts';
import type { Filling } from '../../workspace/path-holes.ts';
import { entryOf, type YamlDocument, type YamlNode } from '../../yaml/tree.ts';
import { versionOf } from '../chart-reference.ts';
import { type Host, type NamedRelease, NOTHING_SAID } from '../host.ts';
import { conditionalParts } from '../mask-templates.ts';
import { pathWithHoles } from '../path-with-holes.ts';
import { parseTemplated } from '../templated-yaml.ts';
import { chartOrFolder, isFolderPath } from '../tool-chart.ts';
import { environmentsIn } from './environments.ts';
import { fieldsOf, itemsAt } from './fields.ts';
import { releaseLayers } from './release-layers.ts';
import type { Helmfile, Template } from './said.ts';

/** helmfile: releases with values right in it, and with files. */
export const helmfile: Host = {
  id: 'helmfile',
  title: 'helmfile',
  files: { extensions: ['.yaml', '.yml', '.gotmpl'], languages: ['yaml'] },
  signs: [['releases:'], ['chart:'], ['polyaxon', 'agent', './']],
  read: ({ text }) => {
    const templated = parseTemplated(text);
    if (!templated) return NOTHING_SAID;
    const { file, conditional } = templated;
    const { documents } = file;
    const bindings = environmentsIn(documents);
    const said: Helmfile = {
      file,
      conditional,
      conditions: conditional ? conditionalParts(text) : [],
      repositories: new Map(documents.flatMap(repositoriesIn)),
      templates: new Map(documents.flatMap(templatesIn)),
      defaults: documents.map(({ root }) => entryOf(root, 'helmDefaults')?.value).find(Boolean),
      missing: documents.map(({ root }) => fieldsOf(root).missingFileHandler).find(Boolean),
      ...(bindings ? { bindings } : {}),
    };
    const releases = documents.flatMap((document) =>
      itemsAt(document.root, 'releases').flatMap(
        (release) => releaseIn(release, document, said) ?? [],
      ),
    );
    return { releases, comments: file.comments };
  },
};

function releaseIn(
  release: YamlNode,
  document: YamlDocument,
  helmfile: Helmfile,
): NamedRelease | undefined {
  const { chart: reference, version, installed } = fieldsOf(release);
  const name = textOf(entryOf(release, 'name')?.value);
  if (typeof reference !== 'string' || installed === false) return undefined;
  const repository = helmfile.repositories.get(reference.split('/')[0] ?? '') ?? '';
  const chart = chartOrFolder(isFolderPath(reference), { chart: reference, repository });
  if (!chart) return undefined;
  const span = entryOf(release, 'chart')?.keySpan ?? release.span;
  const known = versionOf(version);
  const versionSpan = entryOf(release, 'version')?.valueSpan;
  return {
    ...chart,
    name: name === undefined ? reference : pathWithHoles(name),
    span,
    ...(known !== undefined && versionSpan ? { version: known, versionSpan } : {}),
    ...(helmfile.bindings ? { bindings: helmfile.bindings } : {}),
    layers: releaseLayers(release, { document, helmfile, span, releaseName: named(name) }),
  };
}

/** What templates of a release call its name. */
function named(name = ''): Filling {
  return new Map(name === '' || isTemplated(name) ? [] : [['.Release.Name', name]]);
}

function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

function repositoriesIn({ root }: YamlDocument): readonly (readonly [string, string])[] {
  return itemsAt(root, 'repositories').flatMap((item) => {
    const { name, url } = fieldsOf(item);
    return typeof name === 'string' && typeof url === 'string' ? [[name, url] as const] : [];
  });
}

function templatesIn(document: YamlDocument): readonly (readonly [string, Template])[] {
  const templates = entryOf(document.root, 'templates')?.value;
  if (templates?.kind !== 'map') return [];
  return templates.entries.map(({ key, value }) => [key, { node: value, document }] as const);
}
