import { textOf } from '../../../core/words/say.ts';
import type { Anchor, Fact, Item, Part, Picture } from '../picture.ts';
import { changeWords, consequenceWords, placeWords, STATUS_WORDS } from './words.ts';

/** The pictures for a wiki or a pull request: headings, lists and tables. */
export function toMarkdown(pictures: readonly Picture[]): string {
  return pictures.map(pictureMarkdown).join('\n---\n\n');
}

function pictureMarkdown(picture: Picture): string {
  const { title, tags, files, caveats, way, pools, stores, nodeLoss, guide, beyond } = picture;
  const blocks = [
    `# ${text(title)}`,
    [tags.map(text).join(' · '), files.map(code).join(' + ')].filter(isFilled).join('  \n'),
    ...(picture.beside === undefined ? [] : [`Beside ${text(picture.beside)}.`]),
    ...caveats.map((caveat) => `> ${text(caveat)}`),
    section('The way in', way.map(partLine), 'ordered'),
    ...(pools.length > 0 ? ['## Where things run'] : []),
    ...pools.map(({ title: nodes, note, pods, runs }) =>
      [
        `### ${text(nodes)}`,
        text(note),
        ...(pods.length > 0 ? [podTable(pods)] : []),
        `User runs ${mark(runs)}${text(runs.text)}.`,
      ].join('\n\n'),
    ),
    section('What must last', stores.map(partLine)),
    section(
      'When a node is lost',
      nodeLoss.map((fact) => `${mark(fact)}${text(fact.text)}`),
    ),
    section(
      'What else the change does',
      picture.changed.map((each) => text(textOf(changeWords(each)))),
    ),
    '## The deployment guide',
    ...guide.map(({ title: heading, items }) =>
      [
        `### ${text(heading)}`,
        bullets(items.map(itemLine)) || 'Nothing that these values decide.',
      ].join('\n\n'),
    ),
    section('Found beyond the guide', beyond.map(itemLine)),
  ];
  return `${blocks.filter(isFilled).join('\n\n')}\n`;
}

function section(
  title: string,
  lines: readonly string[],
  order: 'ordered' | 'plain' = 'plain',
): string {
  if (lines.length === 0) return '';
  const list =
    order === 'ordered'
      ? lines.map((line, index) => `${index + 1}. ${line}`).join('\n')
      : bullets(lines);
  return `## ${title}\n\n${list}`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function partLine(part: Part): string {
  const facts = [...part.facts.map(factWords), ...changesOf(part)];
  const rest = [...part.lines.map(text), ...facts].join('; ');
  return `**${nameOf(part)}**: ${rest}${place(part.at)}`;
}

function podTable(pods: readonly Part[]): string {
  const rows = pods.map((pod) => {
    const facts = [...pod.facts.map(factWords), ...changesOf(pod)].join('; ');
    return `| ${nameOf(pod)} | ${pod.lines.map(text).join('<br>')} | ${facts} | ${placeOf(pod.at)} |`;
  });
  return ['| pods | what they do | facts | place |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function nameOf({ title, replicas }: Part): string {
  return text(replicas === undefined ? title : `${title} ×${replicas}`);
}

function changesOf({ consequences = [] }: Part): readonly string[] {
  return consequences.map((each) => `*${text(textOf(consequenceWords(each)))}*`);
}

function factWords(fact: Fact): string {
  return `${mark(fact)}${text(fact.text)}`;
}

function mark({ tone }: Fact): string {
  return tone === undefined ? '' : { good: '✓ ', warning: '! ', bad: '✗ ' }[tone];
}

const SIGNS = { met: '✓', unmet: '!', open: '?', none: '–', note: '→' } as const;

function itemLine({ status, severity, text: words, more, rule, at }: Item): string {
  const state = severity ?? textOf(STATUS_WORDS[status]);
  const why =
    (status === 'none' || status === 'open') && more !== undefined ? `: ${text(more)}` : '';
  return `${severity === 'error' ? '✗' : SIGNS[status]} ${withCode(words)} (${state}${why}, ${code(rule)})${at && status === 'unmet' ? place(at) : ''}`;
}

function place(anchor: Anchor): string {
  return ` — ${placeOf(anchor)}`;
}

function placeOf(anchor: Anchor): string {
  return anchor.origin === 'file' ? code(textOf(placeWords(anchor))) : textOf(placeWords(anchor));
}

/** Our own messages hold code in backticks; what is around it is text. */
function withCode(message: string): string {
  const parts = message.split('`');
  if (parts.length % 2 === 0) return text(message);
  return parts.map((part, index) => (index % 2 === 1 ? code(part) : text(part))).join('');
}

/** Nothing that a value holds is Markdown or HTML, or a mention of a person. */
function text(value: string): string {
  return oneLine(value)
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replaceAll('@', '@\u200b');
}

function code(value: string): string {
  const line = oneLine(value).replaceAll('|', '¦');
  return line.includes('`') ? text(value) : `\`${line}\``;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ');
}

function isFilled(block: string): boolean {
  return block !== '';
}
