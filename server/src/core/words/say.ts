/** A sentence, or a part of one: plain, or one that is filled in. Another language has the same two. */
export type Message = string | Said;

/** A sentence in English that knows how it was made, so that it can be said in another language. */
export interface Said {
  readonly text: string;
  /** With `{0}`, `{1}` … in place of what was filled in. */
  readonly pattern: string;
  readonly args: readonly Message[];
}

/** A tag for templates: `` say`\`${key}\` is not read.` ``. */
export function say(
  strings: TemplateStringsArray,
  ...filled: readonly (Message | number | boolean | undefined)[]
): Said {
  const args = filled.map((each) => (typeof each === 'object' ? each : String(each)));
  let [text = '', pattern = ''] = [strings[0], strings[0]];
  for (const [index, arg] of args.entries()) {
    const next = strings[index + 1] ?? '';
    text += textOf(arg) + next;
    pattern += `{${index}}${next}`;
  }
  return { text, pattern, args };
}

/** The sentence in English. */
export function textOf(message: Message): string {
  return typeof message === 'string' ? message : message.text;
}

/** `a, b and c`; none where there are none. */
export function listed(messages: readonly Message[]): Message | undefined {
  return inOne(messages, (before, last) => say`${before} and ${last}`);
}

/** The same, of some. */
export function allOf(messages: readonly Message[]): Message {
  return listed(messages) ?? '';
}

/** `a, b or c` */
export function anyOf(messages: readonly Message[]): Message {
  return inOne(messages, (before, last) => say`${before} or ${last}`) ?? '';
}

function inOne(
  [first, ...others]: readonly Message[],
  end: (before: Message, last: Message) => Message,
): Message | undefined {
  const last = others.pop();
  if (first === undefined || last === undefined) return first;
  return end(
    others.reduce((before, each) => say`${before}, ${each}`, first),
    last,
  );
}
