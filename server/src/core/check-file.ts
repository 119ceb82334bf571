import { type Finding, worded } from './finding.ts';
import type { ValuesPlace } from './hosts/host.ts';
import type { Site } from './releases/site.ts';
import { conflictingCharts } from './rules/file/conflicting-charts.ts';
import { duplicateKey } from './rules/file/duplicate-key.ts';
import { fileTooLarge } from './rules/file/file-too-large.ts';
import { invalidConfig } from './rules/file/invalid-config.ts';
import { invalidDirective } from './rules/file/invalid-directive.ts';
import { referenceUnread } from './rules/file/reference-unread.ts';
import { severalDocuments } from './rules/file/several-documents.ts';
import { unknownChartVersion } from './rules/file/unknown-chart-version.ts';
import { yamlSyntax } from './rules/file/yaml-syntax.ts';
import type { RuleMeta } from './rules/rule.ts';
import type { Span } from './span.ts';
import { type Message, say, textOf } from './words/say.ts';
import type { FileLayer, FileProblem } from './workspace/file-view.ts';
import { expandTabs } from './yaml/edit/expand-tabs.ts';
import { writeOnce } from './yaml/edit/write-once.ts';
import { spanOfPath } from './yaml/locate.ts';
import type { YamlDocument, YamlProblem } from './yaml/tree.ts';

export function checkSize(): readonly Finding[] {
  const message = 'This file is too large to be checked: it has more than 2 million characters.';
  return [fileFinding(fileTooLarge, { start: 0, end: 0 }, message)];
}

/** What is wrong with the places where values live, before the values are looked at. */
export function checkPlaces(layers: readonly FileLayer[]): readonly Finding[] {
  const places = layers.flatMap(({ layer }) => (layer.kind === 'text' ? [layer.place] : []));
  const findings = places.flatMap((place) => [
    ...place.document.problems.flatMap((problem) => syntaxFinding(place, problem) ?? []),
    ...rootFinding(place),
    ...(place.wholeFile ? severalFinding(place) : []),
  ]);
  // Places in one document share its problems.
  const starts = findings.map(({ rule, span }) => `${rule.id} ${span.start}`);
  return findings.filter((_, index) => starts.indexOf(starts[index] ?? '') === index);
}

const PROBLEM_RULES = {
  config: invalidConfig,
  comment: invalidDirective,
  reference: referenceUnread,
  version: unknownChartVersion,
  charts: conflictingCharts,
} as const satisfies Record<FileProblem['kind'], RuleMeta>;

/** What is wrong with what a file names, or with what it says of us. */
export function checkProblems(problems: readonly FileProblem[]): readonly Finding[] {
  return problems.map(({ kind, start, end, message, replacement }) => {
    const finding = fileFinding(PROBLEM_RULES[kind], { start, end }, message);
    if (replacement === undefined) return finding;
    const edits = [{ start, end, text: replacement }];
    return { ...finding, plans: [{ title: say`Change to ${replacement}`, edits }] };
  });
}

/** Tells once where the chart of a site is not the one that was asked for. */
export function checkVersions(sites: readonly Site[]): readonly Finding[] {
  return sites.flatMap(({ versionAsked, values, document, onlyAt, release }) => {
    // The file that names the release has a finding for what it says.
    if (versionAsked === undefined || versionAsked === release.version) return [];
    const { name, version } = values.chart;
    const span = onlyAt ?? spanOfPath(document.root, ['deploymentVersion'], 'value');
    const message = say`The ${name} chart ${versionAsked} is not known here; this is checked against ${version}.`;
    return [fileFinding(unknownChartVersion, span, message)];
  });
}

function syntaxFinding(place: ValuesPlace, problem: YamlProblem): Finding | undefined {
  const { file, document, onlyAt } = place;
  const { kind, message, start, end } = problem;
  // Syntax errors after the first one mostly follow from it.
  if (kind === 'syntax' && problem !== document.problems.find((each) => each.kind === 'syntax')) {
    return undefined;
  }
  if (kind === 'documents') {
    const span = spanOnLine(file.text, start, end);
    return place.wholeFile ? fileFinding(severalDocuments, span, sentence(message)) : undefined;
  }
  const rule = kind === 'syntax' ? yamlSyntax : duplicateKey;
  const text = kind === 'syntax' ? message : say`${message}; Helm takes the last one alone`;
  const finding = fileFinding(rule, onlyAt ?? spanOnLine(file.text, start, end), sentence(text));
  const plan = onlyAt ? undefined : kind === 'syntax' ? expandTabs(file) : writeOnce(file, problem);
  return plan ? { ...finding, plans: [plan] } : finding;
}

function rootFinding({ file, document: { root }, onlyAt }: ValuesPlace): readonly Finding[] {
  if (!root || root.kind === 'map') return [];
  const kind = root.kind === 'list' ? say`a list` : say`a single value`;
  const message = say`Helm expects a map of values and refuses ${kind} at the top level.`;
  const span = onlyAt ?? spanOnLine(file.text, root.span.start, root.span.end);
  return [fileFinding(yamlSyntax, span, message)];
}

function severalFinding({ file }: ValuesPlace): readonly Finding[] {
  const [first, ...others] = file.documents;
  const isRefused = ({ problems }: YamlDocument) => problems.some(({ kind }) => kind === 'syntax');
  const other = others.find((each) => each.root !== undefined || isRefused(each));
  if (!first || !other) return [];
  const { start, end } = other.root?.span ?? other.span;
  const message = isRefused(other)
    ? 'Helm 3 ignores this document; Helm 4 refuses it, and the file with it.'
    : first.root
      ? 'Helm 3 ignores this document; Helm 4 merges it over the first one.'
      : 'Helm 3 reads the empty document above and ignores this one; Helm 4 merges both.';
  return [fileFinding(severalDocuments, spanOnLine(file.text, start, end), message)];
}

/** A problem may span the rest of the file; one line of it is enough to see it. */
function spanOnLine(text: string, start: number, end: number): Span {
  const from = Math.min(start, text.length);
  const newline = text.indexOf('\n', from);
  const stop = Math.min(Math.max(end, from), newline === -1 ? text.length : newline);
  return { start: from, end: Math.max(from, stop) };
}

function sentence(message: Message): Message {
  return /[.!?]$/.test(textOf(message)) ? message : say`${message}.`;
}

export function fileFinding(rule: RuleMeta, span: Span, message: Message): Finding {
  return { rule, severity: rule.severity, ...worded(message), path: [], span, plans: [], tags: [] };
}
