import { blankAround } from '../blank.ts';
import { embeddedText } from '../embedded-block.ts';
import type { ValuesPlace } from '../host.ts';
import { maskTemplates } from '../mask-templates.ts';
import { withBranches } from '../with-branches.ts';
import type { Heredoc } from './shell.ts';

/** The values between `<<EOF` and `EOF`; undefined where they are no YAML before they are filled in. */
export function heredocPlace(text: string, heredoc: Heredoc): ValuesPlace | undefined {
  const { lines, isFilled, dropsTabs } = heredoc;
  if (!lines) return undefined;
  const inside = text.slice(lines.start, lines.end);
  const untabbed = dropsTabs ? inside.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)) : inside;
  const filled = isFilled ? maskShell(untabbed) : untabbed;
  const whole = text.slice(0, lines.start) + filled + text.slice(lines.end);
  const masked = maskTemplates(blankAround(whole, lines.start, lines.end));
  const found = embeddedText(masked.text, lines);
  const document = masked.conditional ? found && withBranches(found.document) : found?.document;
  if (!found || !document) return undefined;
  const own = text.slice(0, lines.start) + untabbed + text.slice(lines.end);
  const file = { ...found.file, text: blankAround(own, lines.start, lines.end) };
  return { file, document, conditional: masked.conditional, open: masked.open };
}

/** `$NAME` and `$(…)`, in as many characters, in the form that counts as filled in elsewhere. */
function maskShell(text: string): string {
  return text.replace(/\\\$|\$\([^()\n]*\)|\$[A-Za-z_]\w*/g, (match) =>
    match.startsWith('\\') ? match : `<%${match.slice(2).replace(/[^\w./-]/g, '_')}`,
  );
}
