import { CHARTS } from '../core/config.ts';
import { startingPoints } from '../core/fixes/starting-points.ts';
import { lint } from '../core/lint.ts';
import { type Message, textOf } from '../core/words/say.ts';

/** A values file to begin with. */
export interface NewFile {
  readonly title: string;
  /** In LSP snippet syntax. */
  readonly snippet: string;
}

/** The starting points of both charts, each below a comment that names its chart. */
export function newFiles(tell: (message: Message) => string = textOf): readonly NewFile[] {
  return CHARTS.flatMap((chart) => {
    const head = `# polyaxon-values: chart=${chart}\n`;
    const [site] = lint({ name: 'values.yaml', text: head }, { force: true })?.sites ?? [];
    const points = site ? startingPoints(site.values) : [];
    return points.map(({ title, changes }) => {
      const body = changes.map((change) => ('merge' in change ? change.merge : ''));
      return { title: tell(title), snippet: `${head}${body.join('')}` };
    });
  });
}
