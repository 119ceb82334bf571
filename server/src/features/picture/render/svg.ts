import { textOf } from '../../../core/words/say.ts';
import type { Part, Picture, Pool } from '../picture.ts';
import { escapeText } from './escape-text.ts';
import { type Block, chipsBlock, frame, grid, stack, textBlock } from './svg-blocks.ts';
import { factBlock, itemBlock, partBlock } from './svg-parts.ts';
import { changeWords } from './words.ts';

const WIDTH = 1120;
const WAY = 220;
const STORES = 250;
const GAP = 28;
const POOLS = WIDTH - WAY - STORES - 2 * GAP;

const STYLE = `text{font:13px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#1f2328}
.bg{fill:#fff}.h1{font-size:20px;font-weight:600}.h2{font-size:12px;font-weight:600;fill:#59636e}.b{font-weight:600}.d{fill:#59636e}.tag{font-size:12px}
.card,.pool,.outside,.chip,.rule{stroke:#d1d9e0}.card{fill:#f6f8fa}.pool,.outside,.chip{fill:none}.outside{stroke-dasharray:4 3}.way{stroke:#d1d9e0;stroke-width:2}
text.good{fill:#1a7f37}text.warning{fill:#9a6700}text.bad{fill:#cf222e}text.new{fill:#0969da}rect.warning{stroke:#9a6700}rect.bad{stroke:#cf222e}rect.new{stroke:#0969da}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.bg{fill:#0d1117}.h2,.d{fill:#9198a1}.card,.pool,.outside,.chip,.rule,.way{stroke:#3d444d}.card{fill:#151b23}text.good{fill:#3fb950}text.warning{fill:#d29922}text.bad{fill:#f85149}text.new{fill:#58a6ff}rect.warning{stroke:#d29922}rect.bad{stroke:#f85149}rect.new{stroke:#58a6ff}}`;

/** The pictures, one below the other, as one image: light or dark as its reader prefers. */
export function toSvg(pictures: readonly Picture[]): string {
  const all = stack(pictures.map(pictureBlock), 48);
  const height = all.height + 48;
  const names = pictures.map((picture) => `${picture.title}: deployment`).join(', ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH + 48} ${height}" width="${WIDTH + 48}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${escapeText(names)}</title>
<desc id="desc">${escapeText(pictures.map(spoken).join(' '))}</desc>
<style>${STYLE}</style>
<rect class="bg" width="100%" height="100%"/>
${all.draw(24, 24)}
</svg>
`;
}

/** For those who do not see it: the way in, where things run, what must last. */
function spoken({ title, way, pools, stores, nodeLoss }: Picture): string {
  const partWords = ({ title: name, lines, facts }: Part) =>
    [name, ...lines, ...facts.map(({ text }) => text)].join(', ');
  return [
    `${title}.`,
    `The way in: ${way.map(partWords).join('; ')}.`,
    ...pools.map(
      ({ title: nodes, pods, runs }) =>
        `On ${nodes}: ${pods.map(partWords).join('; ')}; user runs ${runs.text}.`,
    ),
    `What must last: ${stores.map(partWords).join('; ')}.`,
    ...nodeLoss.map(({ text }) => text),
  ].join(' ');
}

function pictureBlock(picture: Picture): Block {
  const { title, tags, files, caveats, way, pools, stores, guide, beyond } = picture;
  const sections = guide.map((list) =>
    stack([textBlock(list.title, 340, 'b'), ...list.items.map((item) => itemBlock(item, 340))], 2),
  );
  return stack(
    [
      stack([
        textBlock(title, WIDTH, 'h1'),
        chipsBlock(
          tags.map((text) => ({ text })),
          WIDTH,
        ),
        ...(files.length > 0 ? [textBlock(files.join(' + '), WIDTH, 'd')] : []),
        ...(picture.beside === undefined
          ? []
          : [textBlock(`beside ${picture.beside}`, WIDTH, 'd')]),
        ...caveats.map((caveat) => textBlock(caveat, WIDTH, 't', 'warning')),
      ]),
      columns(
        titled('The way in', wayBlock(way)),
        titled('Where things run', stack(pools.map(poolBlock), 14)),
        titled(
          'What must last',
          stack(
            stores.map((part) => partBlock(part, STORES)),
            12,
          ),
        ),
      ),
      titled('When a node is lost', stack(picture.nodeLoss.map((fact) => factBlock(fact, WIDTH)))),
      titled(
        'What else the change does',
        stack(
          picture.changed.map((change) =>
            textBlock(textOf(changeWords(change)), WIDTH, 't', 'new'),
          ),
        ),
      ),
      titled('The deployment guide', grid(sections, 3, WIDTH, GAP)),
      titled('Found beyond the guide', stack(beyond.map((item) => itemBlock(item, WIDTH)))),
    ],
    26,
  );
}

function titled(title: string, body: Block): Block {
  return body.height === 0 ? body : stack([textBlock(title, WIDTH, 'h2'), body], 8);
}

function columns(way: Block, pools: Block, stores: Block): Block {
  return {
    height: Math.max(way.height, pools.height, stores.height),
    draw: (x, y) =>
      way.draw(x, y) + pools.draw(x + WAY + GAP, y) + stores.draw(x + WAY + POOLS + 2 * GAP, y),
  };
}

/** Stops with a line from one to the next. */
function wayBlock(way: readonly Part[]): Block {
  const stops = stack(
    way.map((part) => partBlock(part, WAY)),
    22,
  );
  return {
    height: stops.height,
    draw: (x, y) =>
      `<line class="way" x1="${x + WAY / 2}" y1="${y}" x2="${x + WAY / 2}" y2="${y + stops.height}"/>${stops.draw(x, y)}`,
  };
}

function poolBlock({ title, note, at, pods, runs }: Pool): Block {
  const inner = POOLS - 24;
  const cell = Math.floor((inner - 18) / 3);
  return frame(
    stack(
      [
        textBlock(title, inner, 'b'),
        textBlock(note, inner, 'd'),
        stack([
          grid(
            [
              ...pods,
              { title: 'user runs', lines: [], facts: [runs], at, outside: true } as const,
            ].map((part) => partBlock(part, cell)),
            3,
            inner,
            9,
          ),
        ]),
      ],
      5,
    ),
    POOLS,
    'pool',
  );
}
