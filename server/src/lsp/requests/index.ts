import type { ServerContext } from '../server-context.ts';
import { serveCodeActions } from './code-actions.ts';
import { serveCompletion } from './completion.ts';
import { serveCommands } from './execute-command.ts';
import { serveHover } from './hover.ts';
import { servePicture } from './picture.ts';
import { serveRulePage } from './rule-page.ts';
import { serveStatus } from './status.ts';

/** All that a client may ask for, one file each; diagnostics are apart, since they come unasked. */
export const requests: readonly ((context: ServerContext) => void)[] = [
  serveHover,
  serveCompletion,
  serveCodeActions,
  serveStatus,
  serveCommands,
  servePicture,
  serveRulePage,
];
