import type { HoverNote } from '../rule.ts';

export const workloadSecurityContextOutsideValues: HoverNote = {
  id: 'workload-security-context-outside-values',
  section: 'security-context',
  severity: 'hint',
  title: 'Give runs a security context with a preset',
  why: 'These values secure the pods of Polyaxon itself. Nothing in the chart gives the pods of runs a security context, so they still start as root where their image does.',
  how: 'Set `run.environment.securityContext` in components or `runPatch.environment.securityContext` in a preset, and pass it with each run: `polyaxon run -f main.yaml -f preset.yaml`. Enterprise and Cloud can also save a preset and make it the default of an organization or a project; the Community Edition has no default. Polyaxon refuses `fsGroup` there, so a volume must be writable for the group by itself. Builds need root: run them without the preset.',
  charts: ['platform', 'agent'],
  source:
    'polyaxon/templates/partials/_securityContext.tpl, common-cm.yaml (POLYAXON_SECURITY_CONTEXT_USER and _GROUP, which no open code reads)',
  hoverOn: ['securityContext'],
  preset: `isPreset: true
runPatch:
  environment:
    securityContext:
      runAsUser: 2222
      runAsGroup: 2222
      runAsNonRoot: true
`,
  applies: (values) => values.truthy('securityContext.enabled'),
};
