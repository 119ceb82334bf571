export interface MaskedText {
  readonly text: string;
  /** Some of it is there only under a condition, or several times. */
  readonly conditional: boolean;
  /** Whole lines come from elsewhere: `${indent(2, yamlencode(x))}`. */
  readonly open: boolean;
}

interface Template {
  readonly start: number;
  readonly end: number;
}

/** Leaves nothing behind but, perhaps, what stands between two of them. */
const DIRECTIVE =
  /^(?:%\{|\{\{-?\s*(?:(?:if|else|end|range|with|define|block|break|continue)\b|\/\*|\$\w+\s*:?=))/;
const CONDITION = /^(?:%\{~?\s*(?:if|for)|\{\{-?\s*(?:if|range|with))\b/;

/**
 * A text whose templates (`${…}`, `%{…}` of Terraform, `{{…}}` of Go) are read as plain text by YAML,
 * every other character at its offset. A template with a line to itself becomes blank; inside of a
 * value it becomes `<%…>`, which counts as templated (`isTemplated`) and needs no quotes anywhere.
 */
export function maskTemplates(text: string): MaskedText {
  const templates = templatesIn(text);
  if (templates.length === 0) return { text, conditional: false, open: false };
  let masked = '';
  let line = 0;
  let next = 0;
  while (line < text.length) {
    const newline = text.indexOf('\n', line);
    const end = newline === -1 ? text.length : newline + 1;
    while ((templates[next]?.end ?? end) <= line) next++;
    masked += maskLine(text.slice(line, end), line, templates, next);
    line = end;
  }
  const starts = templates.map(({ start }) => start);
  return {
    text: masked,
    conditional: starts.some((start) => CONDITION.test(text.slice(start))),
    open: starts.some((start) => !DIRECTIVE.test(text.slice(start)) && masked[start] === ' '),
  };
}

/** `first`: the index of the first template that may reach into this line. */
function maskLine(
  line: string,
  offset: number,
  templates: readonly Template[],
  first: number,
): string {
  let masked = '';
  let rest = '';
  let at = 0;
  for (let index = first; index < templates.length; index++) {
    const template = templates[index];
    if (!template || template.start >= offset + line.length) break;
    const start = Math.max(template.start - offset, at);
    const end = Math.min(template.end - offset, line.length);
    const before = line.slice(at, start);
    const inside = line.slice(start, end);
    masked += before + (template.start < offset ? blank(inside) : mask(inside));
    rest += before;
    at = end;
  }
  if (at === 0) return line;
  rest += line.slice(at);
  return rest.trim() === '' ? blank(line) : masked + line.slice(at);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** What is left is shown to nobody, but a rule may look at it: it keeps its words. */
function mask(template: string): string {
  const [, body = '', eol = ''] = /^(.*?)(\r?\n)?$/s.exec(template) ?? [];
  const words = body.slice(2, -1).replace(/[^\w./-]/g, '_');
  return `<%${words}>`.slice(0, body.length) + eol;
}

function templatesIn(text: string): readonly Template[] {
  const templates: Template[] = [];
  const opening = /\{\{|[$%]\{/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const end = match[0] === '{{' ? endOfGo(text, match.index) : endOfHcl(text, match.index + 2);
    // Unclosed: half-typed, or no template at all.
    if (end === undefined) continue;
    templates.push({ start: match.index, end });
    opening.lastIndex = end;
  }
  return templates;
}

/** A Go template's raw string may hold braces: a chart that writes another tool's templates does so. */
const RAW = /\{\{-?\s*`[^`\n]*`/y;

function endOfGo(text: string, start: number): number | undefined {
  RAW.lastIndex = start;
  const raw = RAW.exec(text)?.[0].length ?? 2;
  const end = text.indexOf('}}', start + raw);
  return end === -1 ? undefined : end + 2;
}

/** Behind the brace that closes `${` or `%{`; braces in its strings do not count. */
function endOfHcl(text: string, start: number): number | undefined {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = endOfHclString(text, at) - 1;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** Behind the quote that closes a string, or at the end of its line if none does. */
export function endOfHclString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '\n') {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') at += 2;
    else if (/^[$%]\{/.test(text.slice(at, at + 2))) at = endOfHcl(text, at + 2) ?? at + 2;
    else at++;
  }
  return Math.min(at, text.length);
}
