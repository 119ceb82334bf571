const NO_FILE = 'no such file';
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: NO_FILE,
  ENOTDIR: NO_FILE,
  EISDIR: 'is a directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'too large for this disk',
  ELOOP: 'links lead in a circle',
  EBUSY: 'something else holds it, such as a mount of this file alone',
  ENOTFILE: 'is not a file',
  ECHANGED: 'it was changed meanwhile, and is left as it is',
};

/** An error as Node makes them, with one of its codes or one of our own. */
export function systemError(code: string): Error {
  return Object.assign(new Error(REASONS[code] ?? code), { code });
}

/** In a few words why the disk refused; `notThere`: what is missing, where that is no file. */
export function reason(error: unknown, notThere = NO_FILE): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (REASONS[code] === NO_FILE) return notThere;
  return REASONS[code] ?? error.message;
}
