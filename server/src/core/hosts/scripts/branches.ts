import type { ShellCommand } from './shell.ts';

/** One way through a script whose variables depend on its conditions. */
export interface Way {
  readonly commands: readonly ShellCommand[];
  /** The patterns of `case` that it takes, to tell it from others: `prod`. */
  readonly label: string;
}

interface Arm {
  readonly construct: Construct;
  readonly index: number;
}

interface Construct {
  readonly kind: 'if' | 'case';
  readonly labels: string[];
  /** `else`, or the pattern `*`. */
  hasRest: boolean;
  /** Arms that set variables. */
  readonly setting: Set<number>;
  /** Arms that may end the script. */
  readonly ending: Set<number>;
}

/** More ways than this are told as one, in which everything counts. */
const MAX_WAYS = 24;

/**
 * The ways through commands, one for each choice of the arms of `if` and `case` that set variables. A
 * script without such has one way.
 */
export function waysThrough(commands: readonly ShellCommand[]): readonly Way[] {
  const { armsOf, constructs } = armsIn(commands);
  const deciding = constructs.filter(({ setting }) => setting.size > 0);
  const choices = deciding.map((construct) => choicesOf(construct));
  const count = choices.reduce((all, { length }) => all * length, 1);
  if (deciding.length === 0 || count > MAX_WAYS) return [{ commands, label: '' }];
  return choices
    .reduce<readonly (readonly Choice[])[]>(
      (all, next) => all.flatMap((way) => next.map((choice) => [...way, choice])),
      [[]],
    )
    .map((way) => ({
      commands: commands.filter((command) => isOn(way, armsOf.get(command) ?? [])),
      label: way.flatMap(({ construct, index }) => labelOf(construct, index)).join(', '),
    }));
}

/** `index` is undefined where no arm is taken. */
interface Choice {
  readonly construct: Construct;
  readonly index: number | undefined;
}

function choicesOf(construct: Construct): readonly Choice[] {
  const { kind, labels, hasRest, setting, ending } = construct;
  // One that sets something ends the script only where something is wrong.
  const arms = [...labels.keys()].filter((index) => setting.has(index) || !ending.has(index));
  const taken = arms.map((index): Choice => ({ construct, index }));
  // Whoever writes a `case` lists what there is.
  const mayPass = arms.length === 0 || (kind === 'if' && !hasRest);
  return mayPass ? [...taken, { construct, index: undefined }] : taken;
}

function isOn(way: readonly Choice[], arms: readonly Arm[]): boolean {
  return arms.every((arm) => {
    const choice = way.find(({ construct }) => construct === arm.construct);
    return choice === undefined || choice.index === arm.index;
  });
}

function labelOf({ kind, labels }: Construct, index: number | undefined): readonly string[] {
  const label = index === undefined ? '' : (labels[index] ?? '');
  return kind === 'case' && /^[\w.-]+$/.test(label) ? [label] : [];
}

/** In which arms each command stands; what decides an arm stands in those around it. */
function armsIn(commands: readonly ShellCommand[]) {
  const armsOf = new Map<ShellCommand, readonly Arm[]>();
  const constructs: Construct[] = [];
  const open: Construct[] = [];
  const begin = (kind: Construct['kind']) => {
    const construct = {
      kind,
      labels: [],
      hasRest: false,
      setting: new Set<number>(),
      ending: new Set<number>(),
    };
    constructs.push(construct);
    open.push(construct);
  };
  for (const command of commands) {
    const word = command.words[0]?.text ?? '';
    const top = open.at(-1);
    if (word === 'fi' || word === 'esac') open.pop();
    else if (top?.kind === 'if' && /^(?:then|else)$/.test(word)) {
      top.labels.push(word);
      top.hasRest ||= word === 'else';
    } else if (top?.kind === 'case' && command.isPattern) top.labels.push(word);
    const around = open.filter(({ labels }) => labels.length > 0);
    armsOf.set(
      command,
      around.map((construct) => ({ construct, index: construct.labels.length - 1 })),
    );
    for (const { setting, ending, labels } of around) {
      if (sets(command)) setting.add(labels.length - 1);
      if (ends(command)) ending.add(labels.length - 1);
    }
    if (word === 'if') begin('if');
    if (word === 'case') begin('case');
  }
  return { armsOf, constructs };
}

const LEADING = /^(?:then|else|do|\{|export|local|readonly|declare)$/;

function sets({ words, arrays }: ShellCommand): boolean {
  const first = words.find(({ text }) => !LEADING.test(text));
  return arrays.length > 0 || /^[A-Za-z_]\w*\+?=/.test(first?.text ?? '');
}

function ends({ words }: ShellCommand): boolean {
  const first = words.find(({ text }) => !LEADING.test(text));
  return /^(?:exit|return|die|usage|fail)$/.test(first?.text ?? '');
}
