import { escapeText } from './escape-text.ts';

/** Something that knows how tall it is and how to draw itself with its upper left corner at a point. */
export interface Block {
  readonly height: number;
  draw(x: number, y: number): string;
}

const EMPTY: Block = { height: 0, draw: () => '' };

const LINE = 18;

/**
 * Mean widths of a character in common system fonts, a little generous: nothing can be measured here,
 * and a line that ends early looks better than one that runs over.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  h1: 11,
  h2: 7,
  b: 7.6,
  t: 6.9,
  d: 6.9,
  tag: 6.6,
};

/** Words broken into lines of a width. A word that is longer than a line is cut into pieces. */
export function textBlock(text: string, width: number, kind: string, tone = ''): Block {
  const lines = wrap(text, Math.max(8, Math.floor(width / (WIDTHS[kind] ?? 7))));
  const step = kind === 'h1' ? 28 : LINE;
  return {
    height: lines.length * step,
    draw: (x, y) =>
      lines
        .map((line, index) => {
          const base = y + index * step + (kind === 'h1' ? 20 : 13);
          return `<text class="${`${kind} ${tone}`.trim()}" x="${x}" y="${base}">${escapeText(line)}</text>`;
        })
        .join(''),
  };
}

function wrap(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, length))) {
    if (line !== '' && line.length + 1 + word.length > length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, length: number): readonly string[] {
  const characters = [...word];
  const count = Math.max(1, Math.ceil(characters.length / length));
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * length, (index + 1) * length).join(''),
  );
}

export interface Chip {
  readonly text: string;
  readonly tone?: string;
}

const SIGNS: Readonly<Record<string, string>> = { good: '✓ ', warning: '! ', bad: '✗ ' };

/** Tags side by side, as many as fit on a line. */
export function chipsBlock(chips: readonly Chip[], width: number): Block {
  const placed: {
    readonly x: number;
    readonly row: number;
    readonly wide: number;
    readonly chip: Chip;
  }[] = [];
  let x = 0;
  let row = 0;
  for (const { text, tone = '' } of chips) {
    const words = `${SIGNS[tone] ?? ''}${text}`;
    const most = Math.floor((width - 16) / 6.6);
    const shown = words.length > most ? `${words.slice(0, most - 1)}…` : words;
    const wide = Math.min(width, Math.round(shown.length * 6.6 + 16));
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    placed.push({ x, row, wide, chip: { text: shown, tone } });
    x += wide + 6;
  }
  if (placed.length === 0) return EMPTY;
  return {
    height: (row + 1) * 24,
    draw: (left, top) =>
      placed
        .map(({ x: at, row: line, wide, chip }) => {
          const y = top + line * 24 + 2;
          return `<rect class="chip ${chip.tone}" x="${left + at}" y="${y}" width="${wide}" height="20" rx="10"/><text class="tag ${chip.tone}" x="${left + at + 8}" y="${y + 14}">${escapeText(chip.text)}</text>`;
        })
        .join(''),
  };
}

export function stack(blocks: readonly Block[], gap = 0): Block {
  const shown = blocks.filter(({ height }) => height > 0);
  const height = shown.reduce((sum, block) => sum + block.height, 0);
  return {
    height: height + Math.max(0, shown.length - 1) * gap,
    draw(x, y) {
      let top = y;
      return shown
        .map((block) => {
          const drawn = block.draw(x, top);
          top += block.height + gap;
          return drawn;
        })
        .join('');
    },
  };
}

/** Blocks in columns of one width, row by row; the tallest of a row makes its height. */
export function grid(blocks: readonly Block[], count: number, width: number, gap: number): Block {
  const rows = Array.from({ length: Math.ceil(blocks.length / count) }, (_, row) => {
    const cells = blocks.slice(row * count, (row + 1) * count);
    const step = (width + gap) / count;
    return {
      height: Math.max(...cells.map(({ height }) => height)),
      draw: (x: number, y: number) =>
        cells.map((cell, index) => cell.draw(Math.round(x + index * step), y)).join(''),
    };
  });
  return stack(rows, gap);
}

/** A frame around a block. */
export function frame(inner: Block, width: number, className: string, pad = 10): Block {
  const height = inner.height + 2 * pad;
  return {
    height,
    draw: (x, y) =>
      `<rect class="${className}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>${inner.draw(x + pad + 2, y + pad)}`,
  };
}
