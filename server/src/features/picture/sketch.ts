import type { Message } from '../../core/words/say.ts';
import type * as picture from './picture.ts';

/** A picture while it is drawn: its words know how they were made. */
export type Sketch = picture.Picture<Message>;

export type Part = picture.Part<Message>;
export type Pool = picture.Pool<Message>;
export type Fact = picture.Fact<Message>;
export type Item = picture.Item<Message>;
export type ItemList = picture.ItemList<Message>;

/** The same in the language of whoever looks at it. */
export function tellSketch(sketch: Sketch, tell: (message: Message) => string): picture.Picture {
  return told(sketch) as picture.Picture;

  function told(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(told);
    if (typeof value !== 'object' || value === null) return value;
    if (isSaid(value)) return tell(value);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, told(each)]));
  }
}

function isSaid(value: object): value is Exclude<Message, string> {
  return 'pattern' in value;
}
