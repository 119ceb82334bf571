import type { FileStatus } from '../../server/src/features/file-status.ts';
import type { Tell } from './tell.ts';

/** Something to do about a file, and what is known of that so far. */
export interface FileAction {
  readonly label: string;
  readonly detail?: string;
  /** One of our commands; none where the detail is all that there is to it. */
  readonly command?: `polyaxonValues.${string}`;
}

/** What a person can do about a file of that status, what it is told by above the rest. */
export function fileActions(status: FileStatus, tell: Tell): readonly FileAction[] {
  const why = { label: tell('Why It Was Recognised'), detail: status.why.join(', ') };
  const { state, chart, chartBy, version, versionBy, versionAsked, profile, role, releases } =
    status;
  if (state === 'none') return [];
  if (state === 'perhaps') {
    return [{ label: tell('Check This File…'), command: 'polyaxonValues.checkFile' }, why];
  }
  const nearest = versionAsked === undefined ? [] : [tell('checked against {0}', `${version}`)];
  const unseen = role === 'overlay' ? [tell('over something not known here')] : [];
  return [
    {
      label: tell('Choose Chart…'),
      detail: `${chart}, ${chartBy}`,
      command: 'polyaxonValues.chooseChart',
    },
    {
      label: tell('Choose Chart Version…'),
      detail: [`${versionAsked ?? version}, ${versionBy}`, ...nearest].join('; '),
      command: 'polyaxonValues.chooseVersion',
    },
    {
      label: tell('Choose Profile…'),
      detail: `${profile}`,
      command: 'polyaxonValues.chooseProfile',
    },
    {
      label: tell('Show Effective Values'),
      detail: [...unseen, ...releases.map(layersOf)].join('; '),
      command: 'polyaxonValues.showEffectiveValues',
    },
    {
      label: tell('Compare with the Chart’s Defaults'),
      command: 'polyaxonValues.compareWithDefaults',
    },
    { label: tell('Migrate to the Newest Chart…'), command: 'polyaxonValues.migrate' },
    ...(status.why.length > 0 ? [why] : []),
  ];
}

function layersOf({ layers, how }: FileStatus['releases'][number]): string {
  return layers.length > 1 ? `${layers.join(' + ')}, ${how}` : how;
}
