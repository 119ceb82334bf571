import type { EditPlan, TextEdit } from '../../fix.ts';
import { parseYaml } from '../parse.ts';
import { toJson, type YamlFile } from '../tree.ts';
import { applyEdits } from './apply-edits.ts';
import { layoutOf } from './layout.ts';

/** Past so many characters the text is not read again just to know how wide a tab was meant. */
const LONGEST = 200_000;

/**
 * Spaces for the tabs that indent a text which Helm refuses for them. Undefined where it would still be
 * refused, and where it depends on how wide a tab is taken what the text means.
 */
export function expandTabs({ text, documents }: YamlFile): EditPlan | undefined {
  if (!/^[ ]*\t/m.test(text) || text.length > LONGEST) return undefined;
  const { step } = layoutOf(text, documents.find(({ root }) => root !== undefined)?.root);
  const widths = [...new Set([step, 2, 4, 8])];
  const seen = new Set<string>();
  const readings = [...widths.map(ofWidth), ...widths.map(toStop)].flatMap((expand) => {
    const edits = tabEdits(text, expand);
    const now = applyEdits(text, edits);
    if (seen.has(now)) return [];
    seen.add(now);
    const read = parseYaml(now).documents;
    const isRefused = read.some(({ problems }) => problems.some(({ kind }) => kind === 'syntax'));
    const meaning = JSON.stringify(read.map(({ root }) => (root ? toJson(root) : null)));
    return isRefused ? [] : [{ edits, meaning }];
  });
  const [first] = readings;
  if (!first || first.edits.length === 0) return undefined;
  const isPlain = readings.every(({ meaning }) => meaning === first.meaning);
  const title = 'Indent with spaces instead of tabs';
  return isPlain ? { title, edits: first.edits, safe: true } : undefined;
}

/** What a line begins with, in spaces. */
type Expand = (lead: string) => string;

/** Each tab for so many. */
function ofWidth(width: number): Expand {
  return (lead) => lead.replaceAll('\t', ' '.repeat(width));
}

/** As an editor shows it: to the next column that is a multiple. */
function toStop(width: number): Expand {
  return (lead) =>
    [...lead].reduce(
      (spaces, char) => spaces + ' '.repeat(char === '\t' ? width - (spaces.length % width) : 1),
      '',
    );
}

const BLOCK_SCALAR = /(?:^|[\s:-])[|>][-+\d]*[ \t]*(?:#.*)?$/;

function tabEdits(text: string, expand: Expand): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let block: number | undefined;
  for (const line of text.split('\n')) {
    const lead = /^\s*/.exec(line)?.[0].replace('\r', '') ?? '';
    const isBlank = lead.length === line.replace('\r', '').length;
    const wide = expand(lead);
    if (block !== undefined && !isBlank && wide.length <= block) block = undefined;
    // In a text of several lines a tab behind its indentation belongs to the text.
    const tabs = block === undefined ? lead : (/^\t*/.exec(lead)?.[0] ?? '');
    if (tabs.includes('\t')) {
      const spaces = isBlank ? '' : expand(tabs);
      edits.push({ start, end: start + tabs.length, text: spaces });
    }
    if (block === undefined && BLOCK_SCALAR.test(line.replace('\r', ''))) block = wide.length;
    start += line.length + 1;
  }
  return edits;
}
