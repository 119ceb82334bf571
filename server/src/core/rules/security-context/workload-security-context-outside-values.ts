import { docs } from '../links.ts';
import type { HoverNote } from '../rule.ts';

export const workloadSecurityContextOutsideValues: HoverNote = {
  id: 'workload-security-context-outside-values',
  section: 'security-context',
  severity: 'hint',
  title: 'Give runs a security context with a preset',
  why: 'These values secure the pods of Polyaxon itself. Nothing in the chart gives the pods of runs a security context, so they may still start as root.',
  how: 'Save a preset with `environment.securityContext` and make it the default of the organization or of a project.',
  docs: docs('docs/scheduling/scheduling-presets/workload-security-context'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_securityContext.tpl',
  hoverOn: ['securityContext'],
  applies: (values) => values.truthy('securityContext.enabled'),
};
