import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';
import { nameSeenFrom } from '../../core/file-names.ts';
import { type LintResult, lint } from '../../core/lint.ts';
import type { Source } from '../../core/source.ts';
import { depict } from '../../features/picture/depict.ts';
import type { Anchor } from '../../features/picture/picture.ts';
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

export interface PictureAnswer {
  readonly title: string;
  /** The same bytes as in a report. */
  readonly html: string;
  /** Where the links lead, by their fragments. */
  readonly places: Readonly<Record<string, PicturePlace>>;
}

interface PicturePlace {
  readonly uri: string;
  readonly position: Position;
}

export function servePicture({ connection, answer }: ServerContext): void {
  connection.onRequest(PICTURE, ({ textDocument }: PictureParams) =>
    answer('picture', textDocument.uri, null, (result, { document }, current) =>
      pictureAnswer(result, document, current),
    ),
  );
}

function pictureAnswer(
  result: LintResult,
  { uri }: Document,
  { config, workspace }: Linted,
): PictureAnswer {
  const { name } = result.source;
  const lintLayer = (source: Source) => lint(source, { ...config, force: false }, workspace);
  const uris = new Map<string, string>();
  const nameOf = (other: string) => {
    const shown = nameSeenFrom(name, other);
    uris.set(shown, other === name ? uri : uriOf(other));
    return shown;
  };
  const pictures = subjectsOf([result], { nameOf, lint: lintLayer }).map(depict);
  const drawn = pictures.map((picture, index) => toHtml(picture, index));
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
