import { docs } from '../links.ts';
import type { HoverNote } from '../rule.ts';

/** A note: there is nothing to mend, and the key is what the guide's own fixes set. */
export const platformSecretLeftover: HoverNote = {
  id: 'platform-secret-leftover',
  section: 'operations',
  severity: 'hint',
  title: "Do not mistake the chart's own Secret for yours",
  why: 'The switch that leaves the generated Secret out is not this key but `secret`. So a Secret with `user.password`, by default the published one, is still created beside yours, though no pod reads it.',
  how: 'Leave it alone. `secret: true`, which is undocumented, keeps the chart from creating it, but then the one for `agent.token` is missing as well.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform'],
  source: 'polyaxon/templates/platform-secrets.yaml, polyaxon/templates/partials/_plaform.tpl',
  hoverOn: ['platformSecret'],
  applies: (values) => values.truthy('platformSecret') && !values.truthy('secret'),
};
