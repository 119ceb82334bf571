import { baseName } from '../file-names.ts';
import { inferChart } from '../recognition/infer-chart.ts';
import type { FileEntry } from './file-entry.ts';

const BASE = /^values\.ya?ml$/i;
const OVERLAY =
  /^(?:values[-._].+|.+[-._]values|overrides?|secrets?(?:[-._].+)?|.+\.(?:enc|sops))\.ya?ml(?:\.\w+)?$/i;
/** In a folder of values files for one chart each. */
const SHARED_BASE = /^(?:base|common|defaults?)\.ya?ml$/i;

/** By the habit of naming, a file of this name is the base of those beside it. */
export function isBaseName(name: string): boolean {
  return BASE.test(baseName(name)) || SHARED_BASE.test(baseName(name));
}

/** By the habit of naming, a file of this name is laid over another one. */
export function isOverlayName(name: string): boolean {
  return OVERLAY.test(baseName(name)) && !BASE.test(baseName(name));
}

/**
 * The file that another one is laid over by the habit of naming: `values-prod.yaml` over `values.yaml`,
 * anything over `base.yaml`. Only where the other file neither says that it is whole nor is for the other
 * chart. `bases`: Polyaxon's files of the same folder that are called like one.
 */
export function baseByHabit(
  overlay: FileEntry,
  bases: readonly FileEntry[],
): FileEntry | undefined {
  const { name } = overlay.source;
  if (isBaseName(name) || !mayBeLaidOver(overlay)) return undefined;
  const wanted = isOverlayName(name) ? BASE : SHARED_BASE;
  return bases.find(
    (base) => wanted.test(baseName(base.source.name)) && isSameChart(overlay, base),
  );
}

/** It does not say that it is whole, in a comment or by naming its chart. */
function mayBeLaidOver(overlay: FileEntry): boolean {
  const pragma = overlay.pragma();
  if (pragma?.role === 'root' || pragma?.layers) return false;
  return pragma?.role === 'overlay' || overlay.asValues()?.written.deploymentChart === undefined;
}

/** Most overlays name little, and are then taken for the platform's: that fits any base. */
function isSameChart(overlay: FileEntry, base: FileEntry): boolean {
  const chart = overlay.pragma()?.chart ?? inferChart(overlay.asValues()?.written ?? {});
  const below = base.pragma()?.chart ?? inferChart(base.asValues()?.written ?? {});
  return chart === 'platform' || chart === below;
}
