import type { Connection } from 'vscode-languageserver';
import type { ChangeBase } from '../core/config.ts';
import { isObject } from '../core/json.ts';
import type { BaseText, BaseTextsParams } from '../features/answers.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { uriOf } from './documents.ts';
import type { FileAccess } from './file-access.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/**
 * A request to clients that say `baseTexts` in their initialization options: the texts of files as they
 * are deployed, mostly those of the last commit, as `{files: (BaseText | null)[]}` in the order of the question;
 * null for a file that is not in the base. Null instead of all: nothing is known (no repository, say).
 */
export const BASE_TEXTS = 'polyaxonValues/baseTexts';

/** A notification from such clients: from now on other texts are deployed. */
export const BASE_CHANGED = 'polyaxonValues/baseChanged';

/** Names that are in the map with null are not in the base; undefined: it has none. */
export type BaseTexts = (
  base: ChangeBase,
  names: readonly string[],
) => Promise<ReadonlyMap<string, BaseText | null> | undefined>;

export function createBaseTexts(
  connection: Connection,
  abilities: ClientAbilities,
  files: FileAccess,
  folders: WorkspaceFolders,
): BaseTexts {
  return async (base, names) => {
    if (base === 'commit' && abilities.baseTexts) {
      const params: BaseTextsParams = { uris: names.map(uriOf) };
      const answer = textsIn(await connection.sendRequest<unknown>(BASE_TEXTS, params));
      return answer && new Map(names.map((name, i) => [name, answer[i] ?? null]));
    }
    const saved = names.map(async (name) => {
      const read = await files.read(uriOf(name), uriOf(`${folders.rootOf(name)}/`));
      return [name, 'text' in read ? read : null] as const;
    });
    return new Map(await Promise.all(saved));
  };
}

function textsIn(answer: unknown): readonly (BaseText | null)[] | undefined {
  if (!isObject(answer) || !Array.isArray(answer.files)) return undefined;
  return answer.files.map((file: unknown) => {
    if (!isObject(file) || typeof file.text !== 'string') return null;
    const { text, uri } = file;
    return typeof uri === 'string' ? { text, uri } : { text };
  });
}
