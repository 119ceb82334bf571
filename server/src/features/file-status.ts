import type { ChartName } from '../core/charts/chart.ts';
import type { Role } from '../core/config.ts';
import { nameSeenFrom } from '../core/file-names.ts';
import type { LintResult } from '../core/lint.ts';
import type { Recognition } from '../core/recognition/recognise.ts';
import type { Release } from '../core/releases/release.ts';
import type { Voice } from '../core/releases/site.ts';
import type { Values } from '../core/values/values.ts';
import { type Message, say, textOf } from '../core/words/say.ts';

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
  tell: (message: Message) => string = textOf,
): FileStatus {
  const why = recognition?.why.map(tell) ?? [];
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
    chartBy: tell(wordsOf(chartBy, release, name)),
    versionBy: tell(wordsOf(versionBy, release, name)),
    version: values.chart.version,
    ...(versionAsked === undefined ? {} : { versionAsked }),
    profile: values.profile,
    role,
    releases: releases.map((each) => statusOf(each, name, tell)),
  };
}

function wordsOf(voice: Voice, { namedBy }: Release, from: string): Message {
  switch (voice) {
    case 'comment':
      return say`by a comment`;
    case 'settings':
      return say`by the settings`;
    case 'release':
      return say`by ${nameSeenFrom(from, namedBy.source.name)}`;
    case 'values':
      return say`by the values themselves`;
    case 'nobody':
      return say`the newest one known here`;
  }
}

function statusOf(
  { name, namedBy, layers }: Release,
  from: string,
  tell: (message: Message) => string,
): StatusRelease {
  const shown = (other: string) => (other === from ? say`this file` : nameSeenFrom(from, other));
  return {
    name,
    how: tell(howKnown(namedBy.how, shown(namedBy.source.name))),
    layers: layers.map((layer) =>
      layer.kind === 'unknown' ? '?' : tell(shown(layer.source.name)),
    ),
  };
}

function howKnown(how: Release['namedBy']['how'], file: Message): Message {
  switch (how) {
    case 'tool':
    case 'config':
      return say`named by ${file}`;
    case 'comment':
      return say`by the comment in ${file}`;
    case 'habit':
      return say`by the name of ${file}`;
    case 'itself':
      return say`stands alone`;
  }
}
