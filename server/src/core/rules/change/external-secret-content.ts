import { docs } from '../links.ts';
import type { HoverNote } from '../rule.ts';

export const externalSecretContent: HoverNote = {
  id: 'external-secret-content',
  section: 'change',
  severity: 'info',
  title: 'Restart pods after the content of a Secret changes',
  why: 'Only the name of the Secret is part of the values. When its content changes, no object of the release does, and pods keep what they read at their start.',
  how: 'Run `kubectl rollout restart deployment` for the core pods, or upgrade the release: that restarts them as well, unless `includeChartRevision` is off.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_plaform.tpl (no checksum covers these)',
  hoverOn: [
    'platformSecret',
    'encryptionSecret',
    'agentSecret',
    'artifactsStore.secret',
    'connections.secret',
  ],
  applies: () => true,
};
