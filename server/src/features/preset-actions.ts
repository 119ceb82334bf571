import { holds } from '../core/conditions/holds.ts';
import { someCorePlaced } from '../core/deployment/placement.ts';
import type { LintResult } from '../core/lint.ts';
import { siteAt } from '../core/releases/site.ts';
import type { Values } from '../core/values/values.ts';
import { cursorAt } from '../core/yaml/cursor.ts';
import type { Action } from './action.ts';
import { bothPreset, legacyPreset, nodesPreset, type Preset, userPreset } from './presets.ts';

/** Sections, and those of the agent, that place core services. */
const PLACING = ['nodeSelector', 'tolerations', 'affinity'];

/** Before 0.5 these parts of `nodeSelectors` placed runs. No values do so any more. */
const RUNS = ['experiments', 'jobs', 'builds', 'notebooks', 'tensorboards'];

/** New files that carry on what a section does for core services alone: the other half is the runs'. */
export function presetActions(result: LintResult, offset: number): readonly Action[] {
  const site = siteAt(result.sites, offset);
  const [key, below] = (site && cursorAt(site.document.root, offset)?.path) ?? [];
  if (!site || key === undefined) return [];
  const isLegacy = key === 'nodeSelectors';
  const presets = isLegacy
    ? legacyPresets(site.values, below)
    : presetsFor(site.values, String(key), below);
  return presets.map(({ title, file, text }) => ({
    title,
    // What is left of an old selector is a finding, and this is what mends it.
    kind: isLegacy ? 'quickfix' : 'insert',
    edits: [],
    newFile: { name: file, text },
    preferred: false,
  }));
}

function presetsFor(
  values: Values,
  key: string,
  below: string | number | undefined,
): readonly Preset[] {
  const placing = PLACING.includes(key) || (key === 'agent' && PLACING.includes(String(below)));
  const placed = placing && holds(someCorePlaced, values.effective);
  const secured = values.truthy('securityContext.enabled');
  const both = secured && holds(someCorePlaced, values.effective);
  if (placed) return [nodesPreset(values), ...(both ? [bothPreset(values)] : [])];
  if (key !== 'securityContext' || !secured) return [];
  return [userPreset(values), ...(both ? [bothPreset(values)] : [])];
}

function legacyPresets(values: Values, part: string | number | undefined): readonly Preset[] {
  const parts = RUNS.filter((name) => part === undefined || part === name);
  return parts.flatMap(
    (name) => legacyPreset(name, values.get(['nodeSelectors', name]) ?? {}) ?? [],
  );
}
