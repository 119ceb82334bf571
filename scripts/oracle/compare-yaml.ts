import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type Answer, readFile, readTexts, versionOf } from './ask-helm.ts';
import { readAsHelm4, readOurselves } from './read-ourselves.ts';
import { yamlTexts } from './yaml-texts.ts';

/** Files of several documents cost a run of helm each. */
const FILES = 100;

/** Prints where we read generated texts otherwise than each helm; gives how often. */
export function compareYaml(
  helms: readonly string[],
  count: number,
  seed: number,
  target: string | undefined,
): number {
  const texts = yamlTexts(count, seed);
  const files = texts.filter((text) => text.includes('---')).slice(0, FILES);
  let total = 0;
  for (const [index, helm] of helms.entries()) {
    const answers = readTexts(helm, texts);
    const isFour = versionOf(helm).startsWith('v4');
    const differences = [
      ...texts.map((text, at) => differenceOf(text, answers[at], readOurselves(text))),
      ...files.map((text) =>
        differenceOf(text, readFile(helm, text), isFour ? readAsHelm4(text) : readOurselves(text)),
      ),
    ].filter((difference) => difference !== undefined);
    const refused = answers.filter((answer) => 'refused' in answer).length;
    console.log(
      `${versionOf(helm)}: ${texts.length} texts (${refused} refused), ${files.length} files, ${differences.length} differences`,
    );
    for (const difference of differences.slice(0, 20)) console.log(difference);
    total += differences.length;
    if (index === 0 && target !== undefined) writeAnswers(target, texts, answers);
  }
  return total;
}

function differenceOf(text: string, theirs: Answer | undefined, ours: Answer): string | undefined {
  if (!theirs) throw new Error(`No answer for ${JSON.stringify(text)}`);
  const same =
    'refused' in theirs
      ? 'refused' in ours
      : 'value' in ours && isDeepStrictEqual(plain(theirs.value ?? {}), plain(ours.value));
  if (same) return undefined;
  return `${JSON.stringify(text)}\n  helm: ${JSON.stringify(theirs)}\n  ours: ${JSON.stringify(ours)}`;
}

/** As JSON has it: there is no -0 and no prototype. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** One line for each text: the text, and what it is or `null` where Helm refuses it. */
function writeAnswers(target: string, texts: readonly string[], answers: readonly Answer[]): void {
  const lines = texts.map((text, at) => {
    const answer = answers[at];
    return JSON.stringify([text, answer && 'value' in answer ? (answer.value ?? {}) : null]);
  });
  writeFileSync(target, `${[...new Set(lines)].join('\n')}\n`);
}
