import { any, given, truthy } from '../../conditions/words.ts';
import { isTemplated } from '../../json.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** What the chart renders from 2.5 to 2.15: the sub-chart, postgresql 15.5.35, is the same. */
const TAG = '16.4.0-debian-12-r11';

export const postgresqlImageUnpinned: Rule = {
  id: 'postgresql-image-unpinned',
  section: 'database',
  severity: 'hint',
  title: 'Pin the image of the bundled database',
  why: 'The image comes with the chart. If a newer chart brings another major version of PostgreSQL, the new server refuses the data files of the old one and does not start.',
  how: 'Write the tag that runs now into `postgresql.image.tag`, and change it only together with a dump and restore. The official CLI checks values against its own list and rejects `postgresql.image`; Helm takes it.',
  docs: docs('docs/setup/platform/postgresql-ha'),
  charts: ['platform'],
  production: true,
  absence: true,
  versions: { from: '2.5' },
  source: 'polyaxon/charts/postgresql/values.yaml',
  condition: given(
    truthy('postgresql.enabled'),
    any(truthy('postgresql.image.tag'), truthy('postgresql.image.digest')),
  ),
  check({ values }) {
    if (isTemplated(values.get('postgresql.enabled'))) return [];
    return [
      {
        at: 'postgresql.image.tag',
        message: 'No `postgresql.image.tag`: a chart upgrade may change the version of PostgreSQL.',
        fixes: [
          {
            title: 'Pin the PostgreSQL image',
            changes: [{ merge: `postgresql:\n  image:\n    tag: \${1:${TAG}}` }],
          },
        ],
      },
    ];
  },
  example: {
    bad: 'deploymentChart: platform\npostgresql:\n  enabled: true\n',
    good: `deploymentChart: platform\npostgresql:\n  image:\n    tag: ${TAG}\n`,
  },
};
