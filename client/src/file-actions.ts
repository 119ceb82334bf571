import type { FileStatus } from '../../server/src/features/file-status.ts';

/** Something to do about a file, and what is known of that so far. */
export interface FileAction {
  readonly label: string;
  readonly detail?: string;
  /** One of our commands; none where the detail is all that there is to it. */
  readonly command?: `polyaxonValues.${string}`;
}

/** What a person can do about a file of that status, what it is told by above the rest. */
export function fileActions(status: FileStatus): readonly FileAction[] {
  const why = { label: 'Why It Was Recognised', detail: status.why.join(', ') };
  const { state, chart, chartBy, version, versionBy, versionAsked, profile, role, releases } =
    status;
  if (state === 'none') return [];
  if (state === 'perhaps') {
    return [{ label: 'Check This File…', command: 'polyaxonValues.checkFile' }, why];
  }
  const unseen = role === 'overlay' ? 'over something not known here; ' : '';
  const nearest = versionAsked === undefined ? '' : `; checked against ${version}`;
  return [
    {
      label: 'Choose Chart…',
      detail: `${chart}, ${chartBy}`,
      command: 'polyaxonValues.chooseChart',
    },
    {
      label: 'Choose Chart Version…',
      detail: `${versionAsked ?? version}, ${versionBy}${nearest}`,
      command: 'polyaxonValues.chooseVersion',
    },
    {
      label: 'Choose Profile…',
      detail: `${profile}`,
      command: 'polyaxonValues.chooseProfile',
    },
    {
      label: 'Show Effective Values',
      detail: unseen + releases.map(layersOf).join('; '),
      command: 'polyaxonValues.showEffectiveValues',
    },
    { label: 'Compare with the Chart’s Defaults', command: 'polyaxonValues.compareWithDefaults' },
    { label: 'Migrate to the Newest Chart…', command: 'polyaxonValues.migrate' },
    ...(status.why.length > 0 ? [why] : []),
  ];
}

function layersOf({ layers, how }: FileStatus['releases'][number]): string {
  return layers.length > 1 ? `${layers.join(' + ')}, ${how}` : how;
}
