import type { Span } from '../span.ts';

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
  /^(?:%\{|\{[%#]|\{\{-?\s*(?:(?:if|else|end|range|with|define|block|break|continue)\b|\/\*|\$\w+\s*:?=))/;
const CONDITION = /^(?:%\{~?\s*(?:if|for)|\{%[-+]?\s*(?:if|for)\b|\{\{-?\s*(?:if|range|with))\b/;

/**
 * A text whose templates (`${…}`, `%{…}` of Terraform, `{{…}}` of Go, `{%…%}` of Jinja) are read as plain text by YAML,
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

const END = /^(?:%\{~?\s*end|\{%[-+]?\s*end|\{\{-?\s*end\b)/;

/** The parts of a text that are there only under a condition, or several times. */
export function conditionalParts(text: string): readonly Span[] {
  const parts: Span[] = [];
  const open: number[] = [];
  for (const { start, end } of templatesIn(text)) {
    const template = text.slice(start, end);
    if (CONDITION.test(template)) open.push(start);
    else if (END.test(template)) parts.push({ start: open.pop() ?? start, end });
  }
  return parts;
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
  const ends = hclEnds(text);
  const opening = /\{[{%#]|[$%]\{/g;
  const unclosed = new Set<string>();
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [mark] = match;
    const closing = CLOSING[mark];
    const end =
      closing === undefined
        ? ends.get(match.index)
        : unclosed.has(mark)
          ? undefined
          : endOf(text, match.index, closing);
    // Unclosed: half-typed, or no template at all.
    if (end === undefined) {
      // Where one does not close, none behind it does.
      unclosed.add(mark);
      continue;
    }
    templates.push({ start: match.index, end });
    opening.lastIndex = end;
  }
  return templates;
}

/** A Go template's raw string may hold braces: a chart that writes another tool's templates does so. */
const RAW = /\{\{-?\s*`[^`\n]*`/y;

const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };

function endOf(text: string, start: number, closing: string): number | undefined {
  RAW.lastIndex = start;
  const raw = RAW.exec(text)?.[0].length ?? 2;
  const end = text.indexOf(closing, start + raw);
  return end === -1 ? undefined : end + 2;
}

/**
 * Behind the brace that closes each `${` and `%{`; braces in strings inside of them do not count. One
 * walk: what is open is kept in a list, since templates and strings may nest without end.
 */
function hclEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.search(/[$%]\{/); at >= 0 && at < text.length; at++) {
    const char = text[at];
    const top = open.at(-1);
    if ((char === '$' || char === '%') && text[at + 1] === '{') {
      open.push(at);
      at++;
    } else if (top === undefined) continue;
    else if (top === STRING) {
      if (char === '\\') at++;
      else if (char === '"' || char === '\n') open.pop();
    } else if (char === '"') open.push(STRING);
    else if (char === '{') open.push(BRACE);
    else if (char === '}') {
      open.pop();
      if (top >= 0) ends.set(top, at + 1);
    }
  }
  return ends;
}

/** In place of where a template starts. */
const STRING = -1;
const BRACE = -2;

/** A template in a string that reaches further is not closed. */
const MAX_TEMPLATE = 2000;

/** Behind the quote that closes a string, or at the end of its line if none does. */
export function endOfHclString(text: string, start: number): number {
  const open: ('string' | 'brace')[] = ['string'];
  let at = start + 1;
  for (; at < text.length; at++) {
    const char = text[at];
    if (open.length > 1 && at - start > MAX_TEMPLATE) break;
    if (open.at(-1) === 'string') {
      if (char === '\n' && open.length === 1) return at;
      if (char === '\\') at++;
      else if (char === '"' || char === '\n') open.pop();
      else if ((char === '$' || char === '%') && text[at + 1] === '{') {
        open.push('brace');
        at++;
      }
    } else if (char === '"') open.push('string');
    else if (char === '{') open.push('brace');
    else if (char === '}') open.pop();
    if (open.length === 0) return at + 1;
  }
  if (open.length === 1) return Math.min(at, text.length);
  const line = /["\n]/g;
  line.lastIndex = start + 1;
  const found = line.exec(text);
  return found ? found.index + (found[0] === '"' ? 1 : 0) : text.length;
}
