import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Helm makes of a text: values, or why it refuses it. */
export type Answer = { readonly value: unknown } | { readonly refused: string };

/** Reads each text with `fromYaml`, which is the reader of values files too, in one run of helm. */
export function readTexts(helm: string, texts: readonly string[]): readonly Answer[] {
  const template =
    '{{- range .Values.texts }}\n- {{ fromYaml (b64dec .) | toJson | b64enc }}\n{{- end }}';
  const encoded = texts.map((text) => Buffer.from(text).toString('base64'));
  const output = inChart(`all:\n${template}\n`, (chart) => {
    const values = join(chart, 'texts.json');
    writeFileSync(values, JSON.stringify({ texts: encoded }));
    return run(helm, ['template', chart, '--values', values]);
  });
  const answers = output.matchAll(/^- (\S+)$/gm);
  return Array.from(answers, ([, answer = '']) => toAnswer(decoded(answer)));
}

/** What one values file comes to, all of its documents. */
export function readFile(helm: string, text: string): Answer {
  return ask(helm, (chart) => {
    const values = join(chart, 'texts.yaml');
    writeFileSync(values, text);
    return ['--values', values];
  });
}

export function versionOf(helm: string): string {
  return run(helm, ['version', '--template', '{{.Version}}']).trim();
}

function ask(helm: string, argumentsFor: (chart: string) => readonly string[]): Answer {
  return inChart('all: {{ .Values | toJson | b64enc }}\n', (chart): Answer => {
    try {
      const output = run(helm, ['template', chart, ...argumentsFor(chart)]);
      return { value: decoded(/^all: (\S+)$/m.exec(output)?.[1] ?? '') };
    } catch (error) {
      const { stderr = '' } = error instanceof Error && 'stderr' in error ? error : {};
      return { refused: String(stderr).trim() };
    }
  });
}

function toAnswer(value: unknown): Answer {
  const refused = typeof value === 'object' && value !== null && 'Error' in value && value.Error;
  return typeof refused === 'string' ? { refused } : { value };
}

function decoded(answer: string): unknown {
  return JSON.parse(Buffer.from(answer, 'base64').toString());
}

function inChart<Result>(template: string, use: (chart: string) => Result): Result {
  const chart = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    mkdirSync(join(chart, 'templates'));
    writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: oracle\nversion: 0.0.1\n');
    writeFileSync(join(chart, 'templates', 'all.yaml'), template);
    return use(chart);
  } finally {
    rmSync(chart, { recursive: true });
  }
}

function run(helm: string, values: readonly string[]): string {
  // Nothing of this user's own Helm has a say.
  const env = { PATH: process.env.PATH, HOME: tmpdir() };
  return execFileSync(helm, values, { encoding: 'utf8', env, maxBuffer: 2 ** 30, stdio: 'pipe' });
}
