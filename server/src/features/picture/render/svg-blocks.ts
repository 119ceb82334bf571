import { escapeText } from './escape-text.ts';

/** Something that knows how tall it is and how to draw itself with its upper left corner at a point. */
export interface Block {
  readonly height: number;
  draw(x: number, y: number): string;
}

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

interface WideBlock extends Block {
  readonly width: number;
}

/** Tags side by side, as many as fit in a row. */
export function chipsBlock(chips: readonly Chip[], width: number): Block {
  const rows: WideBlock[][] = [];
  let room = 0;
  for (const chip of chips.map((each) => chipBlock(each, width))) {
    const row = rows.at(-1);
    if (row && chip.width <= room) row.push(chip);
    else {
      rows.push([chip]);
      room = width;
    }
    room -= chip.width + 6;
  }
  return stack(rows.map(rowBlock));
}

/** A tag as wide as its words; one that is longer than the row is broken into lines. */
function chipBlock({ text, tone = '' }: Chip, width: number): WideBlock {
  const letter = WIDTHS.tag ?? 7;
  const lines = wrap(`${SIGNS[tone] ?? ''}${text}`, Math.floor((width - 16) / letter));
  const wide = Math.round(Math.max(...lines.map(({ length }) => length)) * letter + 16);
  const high = 4 + lines.length * 16;
  return {
    width: wide,
    height: high + 4,
    draw(x, y) {
      const frameOf = `<rect class="chip ${tone}" x="${x}" y="${y + 2}" width="${wide}" height="${high}" rx="10"/>`;
      const words = lines.map(
        (line, i) =>
          `<text class="tag ${tone}" x="${x + 8}" y="${y + 16 + i * 16}">${escapeText(line)}</text>`,
      );
      return frameOf + words.join('');
    },
  };
}

function rowBlock(chips: readonly WideBlock[]): Block {
  return {
    height: Math.max(...chips.map(({ height }) => height)),
    draw(x, y) {
      let left = x;
      return chips
        .map((chip) => {
          const drawn = chip.draw(left, y);
          left += chip.width + 6;
          return drawn;
        })
        .join('');
    },
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
