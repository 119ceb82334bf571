import {
  CHANGE_BASES,
  CHARTS,
  type ChangeBase,
  type Config,
  PROFILES,
  VERSION_FORM,
} from '../core/config.ts';
import { isObject } from '../core/json.ts';
import { LEVELS } from '../core/severity.ts';
import { HINT_MODES, type HintMode } from '../features/hints/hint.ts';

/** What a person may set in an editor, below `polyaxonValues`. */
export interface Settings {
  readonly enable: boolean;
  /** Tell less while a person types, and of what is missing. */
  readonly calm: boolean;
  /** Glob patterns of files that are Polyaxon values whatever their content looks like. */
  readonly files: readonly string[];
  readonly base: ChangeBase;
  readonly config: Config;
  readonly inlayHints: HintMode;
  /** Whether lenses tell which other layers override a section. */
  readonly codeLens: boolean;
}

/** Reads settings from JSON that anybody may have written; what makes no sense is left out. */
export function parseSettings(json: unknown): Settings {
  const given = isObject(json) ? json : {};
  const { enable, calm, files, chart, chartVersion, profile, rules, changes } = given;
  const { inlayHints, codeLens } = given;
  const chartName = CHARTS.find((name) => name === chart);
  const profileName = PROFILES.find((name) => name === profile);
  const severities = Object.entries(isObject(rules) ? rules : {}).flatMap(([id, wanted]) => {
    const severity = LEVELS.find((name) => name === wanted);
    return severity ? [[id, severity] as const] : [];
  });
  const wanted = isObject(changes) ? changes.base : undefined;
  const version = typeof chartVersion === 'string' && new RegExp(VERSION_FORM).test(chartVersion);
  return {
    enable: enable !== false,
    calm: calm !== false,
    inlayHints: HINT_MODES.find((mode) => mode === inlayHints) ?? 'differs',
    codeLens: codeLens !== false,
    files: Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [],
    base: CHANGE_BASES.find((name) => name === wanted) ?? 'commit',
    config: {
      ...(chartName ? { chart: chartName } : {}),
      ...(version ? { version: chartVersion } : {}),
      ...(profileName ? { profile: profileName } : {}),
      ...(severities.length > 0 ? { rules: Object.fromEntries(severities) } : {}),
    },
  };
}
