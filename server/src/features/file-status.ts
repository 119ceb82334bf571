import type { ChartName } from '../core/charts/chart.ts';
import type { Role } from '../core/config.ts';
import { nameSeenFrom } from '../core/file-names.ts';
import type { LintResult } from '../core/lint.ts';
import type { Recognition } from '../core/recognition/recognise.ts';
import type { Release } from '../core/releases/release.ts';
import type { Voice } from '../core/releases/site.ts';
import type { Values } from '../core/values/values.ts';

/** What a file is to us, as far as a person may want to know while it is open. */
export interface FileStatus {
  /** `perhaps`: something speaks for Polyaxon values, too little to check the file unasked. */
  readonly state: 'values' | 'perhaps' | 'none';
  /** What speaks for it, the strongest first. */
  readonly why: readonly string[];
  readonly chart?: ChartName;
  /** Who tells the chart, and who its version, in words: `by a comment`. */
  readonly chartBy?: string;
  readonly versionBy?: string;
  readonly version?: string;
  /** The version that was asked for, where the nearest known one stands in. */
  readonly versionAsked?: string;
  readonly profile?: Values['profile'];
  readonly role?: Role;
  readonly releases: readonly StatusRelease[];
}

export interface StatusRelease {
  readonly name: string;
  /** How it is known, in words: `named by ../helmfile.yaml`. */
  readonly how: string;
  /** As seen from the file; what is not known is `?`. */
  readonly layers: readonly string[];
}

/** `result` is undefined for a file that is not checked. */
export function fileStatus(
  name: string,
  result: LintResult | undefined,
  recognition: Recognition | undefined,
): FileStatus {
  const why = recognition?.why ?? [];
  const [site] = result?.sites ?? [];
  if (!result || !site) {
    return { state: recognition?.verdict === 'perhaps' ? 'perhaps' : 'none', why, releases: [] };
  }
  const { values, role, versionAsked, release, chartBy, versionBy } = site;
  const releases = [...new Set(result.parts.flatMap((part) => part.map((each) => each.release)))];
  return {
    state: 'values',
    why,
    chart: values.chart.name,
    chartBy: wordsOf(chartBy, release, name),
    versionBy: wordsOf(versionBy, release, name),
    version: values.chart.version,
    ...(versionAsked === undefined ? {} : { versionAsked }),
    profile: values.profile,
    role,
    releases: releases.map((each) => statusOf(each, name)),
  };
}

function wordsOf(voice: Voice, { namedBy }: Release, from: string): string {
  const words: Readonly<Record<Voice, string>> = {
    comment: 'by a comment',
    settings: 'by the settings',
    release: `by ${nameSeenFrom(from, namedBy.source.name)}`,
    values: 'by the values themselves',
    nobody: 'the newest one known here',
  };
  return words[voice];
}

const WORDS = {
  tool: 'named by',
  config: 'named by',
  comment: 'by the comment in',
  habit: 'by the name of',
  itself: 'stands alone',
} as const satisfies Record<Release['namedBy']['how'], string>;

function statusOf({ name, namedBy, layers }: Release, from: string): StatusRelease {
  const { how, source } = namedBy;
  const shown = (other: string) => (other === from ? 'this file' : nameSeenFrom(from, other));
  return {
    name,
    how: how === 'itself' ? WORDS[how] : `${WORDS[how]} ${shown(source.name)}`,
    layers: layers.map((layer) => (layer.kind === 'unknown' ? '?' : shown(layer.source.name))),
  };
}
