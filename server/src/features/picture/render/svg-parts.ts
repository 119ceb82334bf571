import { textOf } from '../../../core/words/say.ts';
import type { Fact, Item, Part } from '../picture.ts';
import { type Block, type Chip, chipsBlock, frame, stack, textBlock } from './svg-blocks.ts';
import { consequenceWords } from './words.ts';

/** A box: its name, what it says, its tags. */
export function partBlock(part: Part, width: number): Block {
  const { title, replicas, lines, facts, outside, consequences = [] } = part;
  const inner = width - 24;
  const changes = consequences.map((each) => ({
    text: textOf(consequenceWords(each)),
    tone: 'new',
  }));
  const tone = facts.some((fact) => fact.tone === 'bad')
    ? 'bad'
    : facts.some((fact) => fact.tone === 'warning')
      ? 'warning'
      : '';
  return frame(
    stack([
      textBlock(replicas === undefined ? title : `${title} ×${replicas}`, inner, 'b'),
      ...lines.map((line) => textBlock(line, inner, 'd')),
      chipsBlock([...facts.map(chipOf), ...changes], inner),
    ]),
    width,
    `${outside ? 'outside' : 'card'} ${tone}`,
    8,
  );
}

function chipOf({ text, tone }: Fact): Chip {
  return tone ? { text, tone } : { text };
}

const SIGNS = { met: '✓', unmet: '!', open: '?', none: '–', note: '→' } as const;

/** A line of a list with its sign; what does not count is dim. */
export function itemBlock({ status, severity, text, more }: Item, width: number): Block {
  const tone = severity === 'error' ? 'bad' : severity === 'warning' ? 'warning' : '';
  const kind = status === 'none' || status === 'open' ? 'd' : 't';
  const why = kind === 'd' && more !== undefined ? ` (${more})` : '';
  const sign = severity === 'error' ? '✗' : SIGNS[status];
  const words = textBlock(text.replaceAll('`', '') + why, width - 22, kind);
  const mark = textBlock(sign, 20, 'b', status === 'met' ? 'good' : tone);
  return { height: words.height, draw: (x, y) => mark.draw(x, y) + words.draw(x + 18, y) };
}

export function factBlock(fact: Fact, width: number): Block {
  const sign = { good: '✓', warning: '!', bad: '✗' };
  const mark = textBlock(fact.tone ? sign[fact.tone] : '–', 20, 'b', fact.tone ?? '');
  const words = textBlock(fact.text, width - 22, 't');
  return { height: words.height, draw: (x, y) => mark.draw(x, y) + words.draw(x + 18, y) };
}
