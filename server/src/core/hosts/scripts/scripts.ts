import type { Host, NamedLayer } from '../host.ts';
import { codeReleases } from './code-releases.ts';
import { textCode } from './text-code.ts';
import { yamlCode } from './yaml-code.ts';

const SIGNS: Host['signs'] = [
  ['helm', 'polyaxon'],
  ['upgrade', 'install', 'template', 'lint', 'deploy', 'bake'],
  ['-f', '--values', '--set', 'valuefile', 'overridevalues', 'overridefiles', 'overrides'],
];

/** Commands that deploy: `helm upgrade -f …`, `polyaxon admin deploy -f …`, in scripts and the like. */
export const scripts: Host = {
  id: 'scripts',
  title: 'deploy script',
  files: {
    extensions: ['.sh', '.bash', '.zsh', '.mk', '.ps1', '.bat', '.cmd', '.groovy', '.jenkinsfile'],
    names: ['makefile', 'gnumakefile', 'justfile', '.justfile', 'jenkinsfile', 'dockerfile'],
    languages: ['shellscript', 'makefile', 'just', 'groovy', 'dockerfile', 'powershell', 'bat'],
  },
  signs: SIGNS,
  read: (source) => ({ releases: codeReleases(source.text, textCode(source)) }),
};

/** Shell scripts that are called like the commands that they are: `bin/deploy`. */
export const commands: Host = {
  id: 'commands',
  title: 'deploy script',
  files: { extensions: [], bare: true },
  signs: [...SIGNS, ['#!']],
  read: (source) =>
    /^#!.*\b(?:ba|da|k|z)?sh\b/.test(source.text) ? scripts.read(source) : { releases: [] },
};

/** The same in pipelines, Taskfiles and packages. */
export const pipelines: Host = {
  id: 'pipelines',
  title: 'pipeline',
  files: { extensions: ['.yaml', '.yml'], names: ['package.json'], languages: ['yaml', 'json'] },
  signs: SIGNS,
  read: (source) => ({ releases: codeReleases(source.text, yamlCode(source)) }),
};

/** Commands that a README shows: they tell what a file is, and nothing is wrong with them. */
export const readme: Host = {
  id: 'readme',
  title: 'README',
  files: { extensions: ['.md', '.markdown'], languages: ['markdown'] },
  signs: SIGNS,
  read: (source) => ({
    releases: codeReleases(source.text, textCode(source)).map((release) => ({
      ...release,
      isExample: true,
      layers: release.layers.map(asExample),
    })),
  }),
};

function asExample(layer: NamedLayer): NamedLayer {
  if (layer.kind === 'file') return { ...layer, perhapsMade: true };
  if (layer.kind === 'object') return layer;
  return { kind: 'unknown', span: layer.kind === 'place' ? layer.place.document.span : layer.span };
}
