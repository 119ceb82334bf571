import type { EditPlan, TextEdit } from '../../fix.ts';
import { parseYaml } from '../parse.ts';
import { toJson, type YamlFile } from '../tree.ts';
import { applyEdits } from './apply-edits.ts';
import { layoutOf } from './layout.ts';

/** Past so many characters the text is not read again just to know how wide a tab was meant. */
const LONGEST = 200_000;

/**
 * Spaces for the tabs that indent a text which Helm refuses for them; undefined where it would still
 * be refused. Safe where the text means the same however wide a tab is taken.
 */
export function expandTabs({ text, documents }: YamlFile): EditPlan | undefined {
  if (!/^[ ]*\t/m.test(text) || text.length > LONGEST) return undefined;
  const { step } = layoutOf(text, documents.find(({ root }) => root !== undefined)?.root);
  const readings = [...new Set([step, 2, 4, 8])].flatMap((width) => {
    const edits = tabEdits(text, width);
    const read = parseYaml(applyEdits(text, edits)).documents;
    const isRefused = read.some(({ problems }) => problems.some(({ kind }) => kind === 'syntax'));
    const meaning = JSON.stringify(read.map(({ root }) => (root ? toJson(root) : null)));
    return isRefused ? [] : [{ edits, meaning }];
  });
  const [first] = readings;
  if (!first || first.edits.length === 0) return undefined;
  const safe = readings.every(({ meaning }) => meaning === first.meaning);
  return { title: 'Indent with spaces instead of tabs', edits: first.edits, safe };
}

const BLOCK_SCALAR = /(?:^|[\s:-])[|>][-+\d]*[ \t]*(?:#.*)?$/;

function tabEdits(text: string, width: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let block: number | undefined;
  for (const line of text.split('\n')) {
    const lead = /^\s*/.exec(line)?.[0].replace('\r', '') ?? '';
    const isBlank = lead.length === line.replace('\r', '').length;
    const wide = lead.replaceAll('\t', ' '.repeat(width));
    if (block !== undefined && !isBlank && wide.length <= block) block = undefined;
    // In a text of several lines a tab behind its indentation belongs to the text.
    const tabs = block === undefined ? lead : (/^\t*/.exec(lead)?.[0] ?? '');
    if (tabs.includes('\t')) {
      const spaces = isBlank ? '' : tabs.replaceAll('\t', ' '.repeat(width));
      edits.push({ start, end: start + tabs.length, text: spaces });
    }
    if (block === undefined && BLOCK_SCALAR.test(line.replace('\r', ''))) block = wide.length;
    start += line.length + 1;
  }
  return edits;
}
