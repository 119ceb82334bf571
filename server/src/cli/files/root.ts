import { below, folderOf, inside } from '../../core/file-names.ts';
import type { Io } from '../io.ts';

export interface Root {
  readonly folder: string;
  /** Whether what lies in its folders belongs to it. */
  readonly deep: boolean;
}

/**
 * From a folder up to the one that holds `.git`; where there is no such one, up to the current folder.
 * Further up, what is found belongs to something else.
 */
export async function rootOf(folder: string, io: Io): Promise<Root> {
  const folders: string[] = [];
  for (let at = folder; at !== '' && !folders.includes(at); at = folderOf(at)) {
    folders.push(at);
    if ((await io.kindOf(below(at, '.git'))) !== undefined) return { folder: at, deep: true };
  }
  const current = io.resolve('.');
  const mine = folders.findLast((at) => at === current || inside(current, at) !== undefined);
  return mine === undefined ? { folder, deep: false } : { folder: mine, deep: true };
}

/** Whether links lead from a name that is below a folder to something that is not. */
export async function leadsOut(name: string, folder: string, io: Io): Promise<boolean> {
  try {
    const [real, root] = await Promise.all([io.realPath(name), io.realPath(folder)]);
    return inside(root, real) === undefined;
  } catch {
    // What is not there leads nowhere; that is told when it is read.
    return false;
  }
}
