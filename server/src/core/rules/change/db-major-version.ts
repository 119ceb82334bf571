import { changed, staysOn } from '../../changes/changed.ts';
import type { Json } from '../../json.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

/** `16` of `16.4.0-debian-12`; undefined for words such as `latest`. */
function majorOf(tag: Json | undefined): string | undefined {
  return /^v?(\d+)(?:[.-]|$)/.exec(String(tag ?? ''))?.[1];
}

export const dbMajorVersion: ChangeRule = {
  id: 'db-major-version',
  section: 'change',
  severity: 'error',
  title: 'Dump the database before another major version',
  why: 'A PostgreSQL server does not start on the files of another major version, neither of an older nor of a newer one.',
  how: 'Dump with the old version and restore with the new one, or pin the tag.',
  charts: ['platform'],
  source: 'polyaxon/charts/postgresql/templates/primary/statefulset.yaml',
  checkChange(context) {
    if (!staysOn(context, 'postgresql.enabled')) return [];
    const change = changed(context, 'postgresql.image.tag');
    const [from, to] = [majorOf(change?.from), majorOf(change?.to)];
    if (!change || from === undefined || to === undefined || from === to) return [];
    const message = say`PostgreSQL ${to} does not start on the files of PostgreSQL ${from}.`;
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
postgresql:
  image:
    tag: 15.4.0
`,
    bad: `deploymentChart: platform
postgresql:
  image:
    tag: 16.4.0
`,
    good: `deploymentChart: platform
postgresql:
  image:
    tag: 15.5.0
`,
  },
};
