import type { FileStatus } from '../../server/src/features/file-status.ts';

/** What the status item says of a file; an editor shows about 60 characters of both beside its action. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
  /** Somebody might want to say more of the file than is known. */
  readonly isInDoubt: boolean;
}

/** Undefined: nothing is known of the file, or it is none of ours. */
export function statusWords(status: FileStatus | undefined): StatusWords {
  if (status?.state === 'values') {
    const { chart, version, versionAsked, role } = status;
    const overlay = role === 'overlay' ? ' (overlay)' : '';
    const text = `Polyaxon ${chart} ${versionAsked ?? version}${overlay}`;
    return { text, detail: detailOf(status), isInDoubt: versionAsked !== undefined };
  }
  if (status?.state === 'perhaps') {
    return { text: 'Perhaps Polyaxon values', detail: 'not checked', isInDoubt: true };
  }
  return { text: 'No Polyaxon values', detail: 'not checked', isInDoubt: false };
}

function detailOf({ profile, version, versionAsked, releases }: FileStatus): string {
  const nearest = versionAsked === undefined ? [] : [`checked against ${version}`];
  const [first, ...others] = releases;
  const count = first?.layers.length ?? 0;
  const named =
    first && others.length === 0
      ? [count > 1 ? `${count} layers of ${first.name}` : first.how]
      : [`${releases.length} releases`];
  return [...nearest, `${profile}`, ...named].join(' · ');
}
