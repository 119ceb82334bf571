import { holds } from '../../conditions/holds.ts';
import { someCorePlaced } from '../../deployment/placement.ts';
import { docs } from '../links.ts';
import type { HoverNote } from '../rule.ts';

export const workloadPlacementOutsideValues = {
  id: 'workload-placement-outside-values',
  section: 'scheduling',
  severity: 'hint',
  title: 'Keep user runs off the core nodes, too',
  why: 'These values place the pods of Polyaxon itself and the jobs of its cleaner; no key of them reaches a run. Keeping runs off these nodes is the other half, and that is set outside the values.',
  how: 'A taint is the half that nobody can forget: taint the core nodes and give core services the toleration; runs have none. To choose nodes for runs, set `run.environment.nodeSelector` in components or `runPatch.environment.nodeSelector` in a preset, and pass it with each run: `polyaxon run -f main.yaml -f preset.yaml`. Enterprise and Cloud can also save a preset and make it the default of an organization or a project.',
  docs: docs('docs/scheduling/scheduling-presets/organizing-workload'),
  charts: ['platform', 'agent'],
  source:
    'templates/agent-cm.yaml of both charts; the open code of agent and CLI, which hands the default scheduling to cleaner jobs alone',
  hoverOn: [
    'nodeSelector',
    'affinity',
    'tolerations',
    'agent.nodeSelector',
    'agent.affinity',
    'agent.tolerations',
  ],
  preset: `isPreset: true
runPatch:
  environment:
    nodeSelector:
      polyaxon: workload
`,
  applies: ({ effective }) => holds(someCorePlaced, effective),
} satisfies HoverNote;
