import type { FixPlan } from '../fix.ts';
import { formatPath, type Path } from '../path.ts';
import type { Tag } from '../rules/rule.ts';
import { type Message, say } from '../words/say.ts';
import { isOfSubchart, type WrittenFormerKey } from './former-keys.ts';

export interface FormerKeyReport {
  readonly at: Path;
  readonly message: Message;
  readonly fixes: readonly FixPlan[];
  readonly tags: readonly Tag[];
}

/** What to say of a key that older charts read, and where. */
export function formerKeyReport({ key, path, move }: WrittenFormerKey): FormerKeyReport {
  const fixes = typeof move === 'string' ? [] : [move];
  const obstacle = typeof move === 'string' ? OBSTACLES[move] : '';
  const name = `\`${formatPath(path)}\``;
  const report = { at: path, fixes } as const;
  if (isOfSubchart(key)) {
    const subchart = say`The bundled ${path[0]}`;
    const message = key.to
      ? say`${subchart} reads \`${key.to}\`, not ${name}, so it has no effect${obstacle}.`
      : say`${subchart} does not read ${name}: ${key.note}.`;
    return { ...report, message, tags: ['unnecessary'] };
  }
  const now = key.to ? say`\`${key.to}\` took its place` : key.note;
  const message = say`No template reads ${name} after chart ${key.last}; ${now}${obstacle}.`;
  return { ...report, message, tags: ['deprecated'] };
}

const OBSTACLES = {
  homeless: '',
  taken: '; that key is set as well',
  empty: '',
  'no-volume': '; moved there, it would switch the volume off',
  'no-fit': '; the value does not fit there as it is',
} as const;
