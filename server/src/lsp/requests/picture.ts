import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { nameSeenFrom } from '../../core/file-names.ts';
import { type LintResult, lint } from '../../core/lint.ts';
import { planChange } from '../../core/plan/plan-change.ts';
import type { Release } from '../../core/releases/release.ts';
import type { Source } from '../../core/source.ts';
import { inLanguage } from '../../core/words/in-language.ts';
import { say } from '../../core/words/say.ts';
import { tellIn } from '../../core/words/translate.ts';
import type { PictureAnswer, PicturePlace } from '../../features/answers.ts';
import type { ChangesOfFile } from '../../features/changes/changed-releases.ts';
import { changeOfPlan } from '../../features/picture/change-of-plan.ts';
import { depict } from '../../features/picture/depict.ts';
import type { Anchor, Change } from '../../features/picture/picture.ts';
import { toHtml } from '../../features/picture/render/html.ts';
import { subjectsOf } from '../../features/picture/subjects-of.ts';
import { type Document, uriOf } from '../documents.ts';
import type { Linted } from '../lint-cache.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: the deployments that a document is part of, as HTML. */
export const PICTURE = 'polyaxonValues/picture';

interface PictureParams {
  readonly textDocument: TextDocumentIdentifier;
}

export function servePicture({ connection, answer, compared }: ServerContext): void {
  connection.onRequest(PICTURE, ({ textDocument }: PictureParams) =>
    answer('picture', textDocument.uri, null, async (plain, { document }) => {
      const current = await compared(document);
      return pictureAnswer(current.result ?? plain, document, current);
    }),
  );
}

function pictureAnswer(
  result: LintResult,
  { uri }: Document,
  { config, workspace, changes }: Linted,
): PictureAnswer {
  const { words } = result;
  const { name } = result.source;
  const lintLayer = (source: Source) => {
    const other = lint(source, { ...config, force: false }, workspace);
    return other && words ? inLanguage(other, words) : other;
  };
  const uris = new Map<string, string>();
  const nameOf = (other: string) => {
    const shown = nameSeenFrom(name, other);
    uris.set(shown, other === name ? uri : uriOf(other));
    return shown;
  };
  const changeOf = changes && ((release: Release) => changeIn(changes, release));
  const surroundings = { nameOf, lint: lintLayer, ...(changeOf ? { changeOf } : {}) };
  const pictures = subjectsOf([result], surroundings).map(depict);
  const drawn = pictures.map((picture, index) => toHtml(picture, index, tellIn(words)));
  const anchors = drawn.flatMap((each) => [...each.anchors]);
  return {
    title: pictures.map(({ title }) => title).join(', '),
    html: drawn.map(({ html }) => html).join(''),
    places: Object.fromEntries(anchors.flatMap(([id, anchor]) => placeOf(id, anchor))),
  };

  function placeOf(id: string, { file, line = 1, column = 1 }: Anchor): [string, PicturePlace][] {
    const target = file === undefined ? undefined : uris.get(file);
    if (target === undefined) return [];
    return [[id, { uri: target, position: { line: line - 1, character: column - 1 } }]];
  }
}

function changeIn({ releases, effectsOf }: ChangesOfFile, release: Release): Change | undefined {
  const changed = releases.find(({ after }) => after.release === release);
  if (!changed) return undefined;
  const { before, after } = changed;
  const effects = effectsOf(after);
  const plan = effects && planChange(before.values, after.values, effects);
  return changeOfPlan(say`the base`, plan);
}
