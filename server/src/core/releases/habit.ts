import { readPragma } from '../directives/pragma.ts';
import { findPlaces } from '../hosts/find-places.ts';
import { inferChart } from '../hosts/recognise.ts';
import { writtenIn } from '../hosts/resolve-site.ts';
import { roleOf } from '../hosts/role.ts';
import { mayHoldPlaces } from '../hosts/signs.ts';
import type { JsonObject } from '../json.ts';
import type { Source } from '../source.ts';

const BASE = /^values\.ya?ml$/i;
const OVERLAY = /^values[-._].+\.ya?ml$/i;

/** By the habit of naming, a file of this name is the base of those beside it. */
export function isBaseName(name: string): boolean {
  return BASE.test(name);
}

/**
 * The files of one folder that are laid over each other by the habit of naming: `values.yaml`, then
 * `values-prod.yaml`. Undefined where the names say nothing.
 */
export function layersByHabit(
  name: string,
  siblings: readonly string[],
): readonly string[] | undefined {
  if (isBaseName(name)) return [name];
  const base = OVERLAY.test(name) ? siblings.find(isBaseName) : undefined;
  return base === undefined ? undefined : [base, name];
}

/** Whether one name says that its file is laid over the other's, both in one folder. */
export function isOverlayName(name: string, base: string): boolean {
  return layersByHabit(name, [base])?.length === 2;
}

/**
 * Whether two files that are named like base and overlay are: the base is Polyaxon's, and the overlay
 * neither says that it is whole nor is for the other chart.
 */
export function isLaidOver(overlay: Source, base: Source): boolean {
  if (!mayHoldPlaces(base)) return false;
  const pragma = readPragma(overlay.text);
  if (pragma?.role === 'root' || pragma?.layers) return false;
  const above = writtenBy(overlay);
  const namesChart = above?.deploymentChart !== undefined;
  if ((pragma?.role ?? roleOf(overlay.name, namesChart)) === 'root') return false;
  const chart = pragma?.chart ?? inferChart(above ?? {});
  // Most overlays name little, and are then taken for the platform's: its base need not be read.
  return chart === 'platform' || readPragma(base.text)?.chart === chart || isForAgent(base);
}

function isForAgent(source: Source): boolean {
  return inferChart(writtenBy(source) ?? {}) === 'agent';
}

function writtenBy(source: Source): JsonObject | undefined {
  const [place] = findPlaces(source, true);
  return place && writtenIn(place);
}
