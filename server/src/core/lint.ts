import { resolveChart } from './charts/catalog.ts';
import { checkFile } from './check-file.ts';
import type { Config } from './config.ts';
import { checkDirectives, reportUnused } from './directives/check-directives.ts';
import { type Pragma, readPragma } from './directives/pragma.ts';
import { readSuppressions, suppress } from './directives/suppress.ts';
import type { Finding } from './finding.ts';
import { isObject, type JsonObject } from './json.ts';
import { type Positions, positionsOf } from './positions.ts';
import { type RuleFailure, runRules } from './run-rules.ts';
import { inferChart, mayHoldValues } from './sites/recognise.ts';
import { roleOf } from './sites/role.ts';
import type { Site } from './sites/site.ts';
import type { Source } from './source.ts';
import { coalesce } from './values/coalesce.ts';
import { createValues, type Profile } from './values/values.ts';
import { parseYaml } from './yaml/parse.ts';
import { toJson, type YamlFile } from './yaml/tree.ts';

/** All there is to know about one text under one configuration. */
export interface LintResult {
  readonly file: YamlFile;
  readonly positions: Positions;
  /** Where Polyaxon values live in it; undefined where nothing could be read. */
  readonly site: Site | undefined;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  /** Rules that threw: bugs of ours, for the log. The other rules' findings are complete. */
  readonly failures: readonly RuleFailure[];
}

/** Past this many characters a file is not parsed: a person would wait for seconds. */
const MAX_LENGTH = 2_000_000;

/**
 * The whole linter. Pure, synchronous and total: the same source and configuration give the same
 * result, and bad input gives findings. Undefined for a text that holds no Polyaxon values.
 */
export function lint(source: Source, config: Config): LintResult | undefined {
  if (!config.force && !mayHoldValues(source)) return undefined;
  const pragma = readPragma(source.text);
  const tooLarge = source.text.length > MAX_LENGTH;
  const file = parseYaml(tooLarge ? '' : source.text);
  const positions = positionsOf(source.text);
  const site = findSite(file, source, config, pragma);
  const lineAt = (offset: number) => positions.positionAt(offset).line;
  const suppressions = readSuppressions(file.text, file.comments, lineAt);
  const found = site ? runRules(file, site, config) : { findings: [], failures: [] };
  const ofFile = [...checkFile(file, tooLarge), ...checkDirectives(pragma, suppressions)];
  const all = [...applySeverities(ofFile, config), ...found.findings];
  const { kept, unused } = suppress(all, suppressions, lineAt);
  const findings = [...kept, ...applySeverities(reportUnused(file.text, unused), config)];
  findings.sort((a, b) => a.span.start - b.span.start || a.rule.localeCompare(b.rule));
  return { file, positions, site, findings, failures: found.failures };
}

function findSite(
  file: YamlFile,
  source: Source,
  config: Config,
  pragma: Pragma | undefined,
): Site | undefined {
  const document = file.documents.find(({ root }) => root !== undefined) ?? file.documents[0];
  if (document?.root && document.root.kind !== 'map') return undefined;
  const json = document?.root ? toJson(document.root) : {};
  const written = isObject(json) ? json : {};
  const name = pragma?.chart ?? config.chart ?? inferChart(written);
  const version = pragma?.version ?? config.version ?? versionIn(written);
  const { chart, exact } = resolveChart(name, version);
  const profile = pragma?.profile ?? config.profile ?? profileOf(written);
  const effective = coalesce(chart.defaults, written);
  return {
    document: document ?? {
      root: undefined,
      span: { start: file.text.length, end: file.text.length },
      problems: [],
    },
    values: createValues(chart, profile, written, effective),
    role: pragma?.role ?? roleOf(source.name, written.deploymentChart !== undefined),
    versionAsked: exact ? undefined : version,
  };
}

function versionIn(written: JsonObject): string | undefined {
  const { deploymentVersion } = written;
  const isVersion = typeof deploymentVersion === 'string' && /^v?\d+\.\d+/.test(deploymentVersion);
  return isVersion ? deploymentVersion : undefined;
}

/** Single-machine deployments are trials: the guide's production advice is noise there. */
const TRIAL_TYPES: readonly unknown[] = ['minikube', 'microk8s', 'docker', 'docker-compose'];

function profileOf(written: JsonObject): Profile {
  return TRIAL_TYPES.includes(written.deploymentType) ? 'trial' : 'production';
}

/** For what the pipeline itself reports; rules get theirs when they run. */
function applySeverities(findings: readonly Finding[], config: Config): readonly Finding[] {
  const { rules } = config;
  if (!rules) return findings;
  return findings.flatMap((finding) => {
    const severity = rules[finding.rule] ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
