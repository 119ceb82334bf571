import { holds } from '../../conditions/holds.ts';
import { someCorePlaced } from '../../deployment/placement.ts';
import { docs } from '../links.ts';
import type { HoverNote } from '../rule.ts';

export const workloadPlacementOutsideValues = {
  id: 'workload-placement-outside-values',
  section: 'scheduling',
  severity: 'hint',
  title: 'Send user runs to other nodes with a preset',
  why: 'These values place the pods of Polyaxon itself and its helper jobs. Keeping user runs off those nodes is the other half, and that is set outside the values.',
  how: 'Save a preset whose `runPatch.environment.nodeSelector` names the nodes for runs, or set `environment.nodeSelector` in polyaxonfiles. Two selectors are the least: one here, one there.',
  docs: docs('docs/scheduling/scheduling-presets/organizing-workload'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/agent-cm.yaml, agent/templates/agent-cm.yaml',
  hoverOn: ['nodeSelector', 'affinity', 'agent.nodeSelector', 'agent.affinity'],
  applies: ({ effective }) => holds(someCorePlaced, effective),
} satisfies HoverNote;
