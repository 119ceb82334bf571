import type { FileStatus } from '../../server/src/features/file-status.ts';
import type { Tell } from './tell.ts';

/** What the status item says of a file; an editor shows about 60 characters of both beside its action. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
  /** Somebody might want to say more of the file than is known. */
  readonly isInDoubt: boolean;
}

/** Undefined: nothing is known of the file, or it is none of ours. */
export function statusWords(status: FileStatus | undefined, tell: Tell): StatusWords {
  if (status?.state === 'values') {
    const { chart, version, versionAsked, role } = status;
    const name = `Polyaxon ${chart} ${versionAsked ?? version}`;
    const text = role === 'overlay' ? tell('{0} (overlay)', name) : name;
    return { text, detail: detailOf(status, tell), isInDoubt: versionAsked !== undefined };
  }
  if (status?.state === 'perhaps') {
    return { text: tell('Perhaps Polyaxon values'), detail: tell('not checked'), isInDoubt: true };
  }
  return { text: tell('No Polyaxon values'), detail: tell('not checked'), isInDoubt: false };
}

function detailOf({ profile, version, versionAsked, releases }: FileStatus, tell: Tell): string {
  const nearest = versionAsked === undefined ? [] : [tell('checked against {0}', `${version}`)];
  const [first, ...others] = releases;
  const count = first?.layers.length ?? 0;
  const named =
    first && others.length === 0
      ? [count > 1 ? tell('{0} layers of {1}', count, first.name) : first.how]
      : [tell('{0} releases', releases.length)];
  return [...nearest, `${profile}`, ...named].join(' · ');
}
