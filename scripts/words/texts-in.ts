import { parseSync, Visitor } from 'oxc-parser';

export interface Texts {
  /** Patterns of `say`, and plain texts of several words. */
  readonly said: readonly string[];
  /** Texts of several words that something is filled into, without `say`. */
  readonly pieced: readonly string[];
}

/** What a text is called where it becomes a sentence. */
const MESSAGES = ['message', 'title'];

/** What it is called where it is none, or one that is told with its rule. */
const OTHERS =
  'why how docs source description example bad good before preset link merge object'.split(' ');

/** Texts in a file: all that could be a sentence, or only those that become a message or a title. */
export function textsIn(file: string, text: string, all: boolean): Texts {
  const said: string[] = [];
  const pieced: string[] = [];
  const taken: Place[] = [];
  const tagged = new Set<number>();
  const texts: (Place & { readonly text: string; readonly isPieced: boolean })[] = [];
  const messages: Place[] = [];
  const { program } = parseSync(file, text);
  new Visitor({
    ImportDeclaration: (node) => void taken.push(node),
    TaggedTemplateExpression({ tag, quasi }) {
      tagged.add(quasi.start);
      if (tag.type === 'Identifier' && tag.name === 'say') {
        said.push(patternOf(quasi.quasis.map(({ value }) => value.cooked ?? value.raw)));
      }
    },
    VariableDeclarator({ id, init }) {
      if (init && id.type === 'Identifier' && MESSAGES.includes(id.name)) messages.push(init);
    },
    ObjectExpression({ properties }) {
      const named = properties.flatMap((each) =>
        each.type === 'Property' && each.key.type === 'Identifier'
          ? [{ name: each.key.name, value: each.value }]
          : [],
      );
      const isRule = named.some(({ name }) => name === 'why' || name === 'link');
      for (const { name, value } of named) {
        const isMessage = MESSAGES.includes(name);
        if (OTHERS.includes(name) || (isMessage && isRule)) taken.push(value);
        else if (isMessage) messages.push(value);
      }
    },
    NewExpression({ callee, arguments: args }) {
      if (callee.type === 'Identifier' && /Error$/.test(callee.name)) taken.push(...args);
    },
    CallExpression({ callee }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (callee.property.name === 'split') taken.push(callee.object);
    },
    Literal({ value, start, end }) {
      if (typeof value === 'string') texts.push({ text: value, start, end, isPieced: false });
    },
    TemplateLiteral({ quasis, start, end }) {
      if (tagged.has(start)) return;
      const pattern = patternOf(quasis.map(({ value }) => value.cooked ?? value.raw));
      texts.push({ text: pattern, start, end, isPieced: quasis.length > 1 });
    },
  }).visit(program);
  for (const each of texts) {
    const isTold = all || messages.some((message) => isIn(each, message));
    if (!isTold || taken.some((place) => isIn(each, place)) || !isSentence(each.text)) continue;
    (each.isPieced ? pieced : said).push(each.text);
  }
  return { said, pieced };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function isIn({ start, end }: Place, outer: Place): boolean {
  return outer.start <= start && end <= outer.end;
}

function patternOf(parts: readonly string[]): string {
  return parts.reduce((before, part, index) => `${before}{${index - 1}}${part}`);
}

/** Several words of our own, and no piece of YAML. */
function isSentence(text: string): boolean {
  const isYaml = /\n|^ {2}|^- |^[\w./-]+: /.test(text);
  return !isYaml && /[a-z]/i.test(text.replace(/\{\d+\}/g, '')) && /\S \S/.test(text);
}
