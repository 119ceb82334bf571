import type { ChartName } from '../charts/chart.ts';
import type { Role } from '../config.ts';
import type { Span } from '../span.ts';
import type { Profile } from '../values/values.ts';

/** What `# polyaxon-values: chart=agent version=2.15.1 profile=trial role=root` says; all optional. */
export interface Pragma {
  readonly chart?: ChartName;
  readonly version?: string;
  readonly profile?: Profile;
  readonly role?: Role;
  readonly problems: readonly (Span & { readonly message: string })[];
}

const ALLOWED: Readonly<Record<string, RegExp>> = {
  chart: /^(platform|agent)$/,
  version: /^v?\d+(\.\d+){0,2}(-[\w.]+)?$/,
  profile: /^(production|trial)$/,
  role: /^(root|overlay)$/,
};

const EXPECTED: Readonly<Record<string, string>> = {
  chart: 'platform or agent',
  version: 'a version such as 2.15.1',
  profile: 'production or trial',
  role: 'root or overlay',
};

/** Reads the comment from the comment lines at the top of a text; undefined if there is none. */
export function readPragma(text: string): Pragma | undefined {
  const top = /^\uFEFF?(?:[ \t]*(?:#.*|---[ \t]*)?\r?\n|[ \t]*#.*$)*/.exec(text)?.[0] ?? '';
  const match = /^\uFEFF?[ \t]*#[ \t]*polyaxon-values:(.*)$/m.exec(top);
  if (!match) return undefined;
  const start = match.index + match[0].length - (match[1]?.length ?? 0);
  const said: Record<string, string> = {};
  const problems: (Span & { message: string })[] = [];
  for (const part of (match[1] ?? '').matchAll(/\S+/g)) {
    const [word] = part;
    const [key = '', value = ''] = word.split('=', 2);
    const span = { start: start + part.index, end: start + part.index + word.length };
    const allowed = ALLOWED[key];
    if (!allowed) {
      const known = Object.keys(ALLOWED).join(', ');
      problems.push({
        ...span,
        message: `\`${word}\` is not understood here; known are ${known}.`,
      });
    } else if (!allowed.test(value)) {
      problems.push({ ...span, message: `\`${key}\` takes ${EXPECTED[key]}, not \`${value}\`.` });
    } else {
      said[key] = value;
    }
  }
  return {
    ...(said.chart === 'platform' || said.chart === 'agent' ? { chart: said.chart } : {}),
    ...(said.version ? { version: said.version } : {}),
    ...(said.profile === 'trial' || said.profile === 'production' ? { profile: said.profile } : {}),
    ...(said.role === 'root' || said.role === 'overlay' ? { role: said.role } : {}),
    problems,
  };
}
