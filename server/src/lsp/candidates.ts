import { readPragma } from '../core/directives/pragma.ts';
import { baseName, folderOf } from '../core/file-names.ts';
import { mayHoldPlaces, mayNeedChartYaml } from '../core/hosts/signs.ts';
import { isBaseName, isOverlayName } from '../core/releases/habit.ts';
import type { Source } from '../core/source.ts';
import { type Document, nameOf } from './documents.ts';
import { type FileStore, isOnDisk, type Loaded } from './file-store.ts';
import { isConfigFile } from './is-config-file.ts';

/** A folder with more YAML files than this is not read to its end. */
const MAX_SIBLINGS = 100;

const YAML = /\.ya?ml$/i;

/** Names of files to read, since they may be in a release with another one. */
export async function candidatesFor(
  source: Source,
  store: FileStore,
  opened: readonly Document[],
): Promise<readonly string[]> {
  // Those may name layers in any folder.
  const naming = opened.filter((each) => isOnDisk(each.uri) && namesLayers(each));
  const all = new Set([
    ...(await siblings(source, store)),
    ...naming.map(({ uri }) => nameOf(uri)),
  ]);
  return [...all].filter((name) => name !== source.name);
}

/** Whether a file that was read may indeed be, by its name or its comment. */
export function areTogether(name: string, other: string, loaded: Loaded | undefined): boolean {
  if (!loaded || 'unread' in loaded) return false;
  const [own, beside] = [baseName(name), baseName(other)];
  // Other overlays of the same base do not matter to one.
  return isOverlayName(own, beside) || isOverlayName(beside, own) || namesLayers(loaded);
}

/** Most YAML has nothing to do with us, and what is beside it is not read. */
async function siblings(source: Source, store: FileStore): Promise<readonly string[]> {
  const { name } = source;
  const isOurs = mayHoldPlaces(source);
  if (!YAML.test(name) || isConfigFile(name) || !(isOurs || mayNeedChartYaml(name))) return [];
  const folder = folderOf(name);
  const all = await store.list(folder);
  return (
    all
      .filter(
        (each) => YAML.test(each) && (isOurs || mayNeedChartYaml(each)) && !isConfigFile(each),
      )
      // A base matters to all of them.
      .toSorted((a, b) => Number(isBaseName(b)) - Number(isBaseName(a)))
      .slice(0, MAX_SIBLINGS)
      .map((each) => `${folder}/${each}`)
  );
}

function namesLayers({ text }: { readonly text: string }): boolean {
  return readPragma(text)?.layers !== undefined;
}
