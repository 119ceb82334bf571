import { formerKeys, isFormerPath } from '../../former-keys/former-keys.ts';
import { isObject, type Json } from '../../json.ts';
import { formatPath, type Path, toPath } from '../../path.ts';
import { isDefault } from '../../values/is-default.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

export const deadKey: Rule = {
  id: 'dead-key',
  section: 'no-effect',
  severity: 'hint',
  title: 'Leave out keys that nothing reads',
  why: "The chart's own values.yaml declares some keys that none of its templates read. They look like switches and are connected to nothing.",
  how: 'Remove the key, so that nobody relies on it.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  versions: { from: '2.0' },
  source: 'values.yaml of both charts, against their templates',
  // No condition: the chart's defaults hold these keys, so only the written values tell.
  *check({ values }) {
    const former = formerKeys(values);
    for (const { key, path } of former) {
      // Never read anywhere, and no place to go.
      if (key.last !== undefined || key.to !== undefined) continue;
      yield {
        at: path,
        severity: 'info',
        message: say`No template reads \`${formatPath(path)}\`; ${key.note}.`,
        tags: ['unnecessary'],
      };
    }
    for (const path of values.chart.dead.map(toPath)) {
      if (isEmpty(values.writtenAt(path)) || formatPath(path) === TOLD_ELSEWHERE) continue;
      if (!isFormerPath(former, path) && !isDefault(values, path)) yield report(values, path);
    }
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  enabled: false
`,
    good: `deploymentChart: platform
gateway:
  replicas: 2
`,
  },
};

/** Told, with the volume that there is, by `postgresql-persistence-ignored`. */
const TOLD_ELSEWHERE = 'postgresql.persistence';

function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined || value === null || (isObject(value) && Object.keys(value).length === 0)
  );
}

function report(values: Values, path: Path): Report {
  const name = formatPath(path);
  const tags = ['unnecessary'] as const;
  if (name === 'gateway.enabled' && values.get(path) === false) {
    const message = 'No template reads `gateway.enabled`, so the gateway is deployed all the same.';
    return { at: path, message, severity: 'info', tags };
  }
  return {
    at: path,
    message: say`The chart declares \`${name}\`, and no template reads it.`,
    tags,
  };
}
