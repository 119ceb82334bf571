import { CONFIG_FILES } from '../config-name.ts';
import type { Host, NamedLayer, NamedRelease } from '../hosts/host.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { NamedRelease as WrittenRelease } from './config-file.ts';
import { readConfigFile } from './read-config-file.ts';

/** Our own configuration: it names releases as the files of tools do, and what holds for its folder. */
export const configHost: Host = {
  id: 'config',
  title: 'Polyaxon Values configuration',
  files: { extensions: [], names: CONFIG_FILES, languages: ['yaml'] },
  signs: [],
  read: ({ text }) => {
    const { config, problems } = readConfigFile(text);
    const { releases, ...settings } = config;
    return {
      releases: releases.map(namedRelease),
      settings,
      problems,
      comments: parseYaml(text).comments,
    };
  },
};

function namedRelease({ version, values, set, ...release }: WrittenRelease): NamedRelease {
  const span = release.span;
  const layers = values.map((file): NamedLayer => {
    return { ...file, kind: 'file', from: 'folder', text: file.path };
  });
  return {
    ...release,
    isConfig: true,
    ...(version ? { version: version.text, versionSpan: version.span } : {}),
    layers: set.length > 0 ? [...layers, { kind: 'set', values: set, span }] : layers,
  };
}
