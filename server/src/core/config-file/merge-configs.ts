import type { Config } from '../config.ts';

/** Two configurations as one: what `above` says wins, rule by rule. */
export function mergeConfigs(below: Config, above: Config): Config {
  const rules = { ...below.rules, ...above.rules };
  return { ...below, ...above, ...(Object.keys(rules).length > 0 ? { rules } : {}) };
}
