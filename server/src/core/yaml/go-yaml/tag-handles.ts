import { say } from '../../words/say.ts';
import { Refusal } from './reader.ts';
import type { Token } from './token.ts';

/** What `!`, `!!` and handles of `%TAG` stand for. */
export class TagHandles {
  readonly #prefixes = new Map([
    ['!', '!'],
    ['!!', 'tag:yaml.org,2002:'],
  ]);
  readonly #declared = new Set<string>();

  /** Takes in a directive; a version has no handle. */
  declare({ value: handle, suffix = '', start, end }: Token): void {
    if (this.#declared.has(handle)) {
      throw new Refusal('This directive stands here twice', start, end);
    }
    if (handle === '' && suffix !== '1.1') {
      throw new Refusal(say`Helm reads YAML 1.1 and refuses ${suffix}`, start, end);
    }
    this.#declared.add(handle);
    if (handle !== '') this.#prefixes.set(handle, suffix);
  }

  /** The whole name of a tag. */
  resolve({ value: handle, suffix = '', start, end }: Token): string {
    if (handle === '') return suffix;
    const tag = (this.#prefixes.get(handle) ?? '') + suffix;
    if (!this.#prefixes.has(handle) || tag === '') {
      throw new Refusal(say`No %TAG says what \`${handle}\` is`, start, end);
    }
    return tag;
  }
}
