import { allChanged, show } from '../../changes/changed.ts';
import { keptComponents } from '../../changes/components.ts';
import { compareVersions, isVersion } from '../../charts/version.ts';
import type { Json } from '../../json.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

function isLower(to: Json | undefined, from: Json | undefined): boolean {
  const [a, b] = [String(to), String(from)];
  return isVersion(a) && isVersion(b) && compareVersions(a, b) < 0;
}

export const componentVersionSkew: ChangeRule = {
  id: 'component-version-skew',
  section: 'change',
  severity: 'warning',
  title: 'Change the version of all components together',
  why: 'The components are released together and share one database. One of another version may not understand the others, and no hook takes migrations back when a version goes down.',
  how: 'Change the chart version instead of single tags; to go down, restore a backup.',
  charts: ['platform'],
  source: 'polyaxon/templates/*-deployment.yaml',
  checkChange(context) {
    const paths = keptComponents(context).map((name) => `${name}.imageTag`);
    const changes = allChanged(context, paths);
    const lowered = changes.filter(({ from, to }) => isLower(to, from));
    const alone = changes.length < paths.length ? changes : [];
    return changes.flatMap((change) => {
      const { at, from, to } = change;
      if (lowered.includes(change)) {
        return [
          {
            at,
            message: say`From ${show(from)} down to ${show(to)}: the database is not migrated back.`,
          },
        ];
      }
      if (to === undefined || !alone.includes(change)) return [];
      return [{ at, message: say`${show(to)} runs beside other components of another version.` }];
    });
  },
  example: {
    before: `deploymentChart: platform
gateway:
  imageTag: 2.15.1
`,
    bad: `deploymentChart: platform
gateway:
  imageTag: 2.15.2
`,
    good: `deploymentChart: platform
gateway:
  imageTag: 2.15.1
  replicas: 2
`,
  },
};
