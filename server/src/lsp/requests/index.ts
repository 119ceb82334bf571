import type { ServerContext } from '../server-context.ts';
import { serveChoose } from './choose.ts';
import { serveCodeActions } from './code-actions.ts';
import { serveCodeLens } from './code-lens.ts';
import { serveCompletion } from './completion.ts';
import { serveDefinition } from './definition.ts';
import { serveDocumentLinks } from './document-links.ts';
import { serveEffectiveValues } from './effective-values.ts';
import { serveCommands } from './execute-command.ts';
import { serveFolding } from './folding.ts';
import { serveHover } from './hover.ts';
import { serveInlayHints } from './inlay-hints.ts';
import { serveInsertBlocks } from './insert-blocks.ts';
import { serveMigration } from './migration.ts';
import { serveNewFiles } from './new-files.ts';
import { servePicture } from './picture.ts';
import { serveReferences } from './references.ts';
import { serveRename } from './rename.ts';
import { serveReview } from './review.ts';
import { serveRuleList } from './rule-list.ts';
import { serveRulePage } from './rule-page.ts';
import { serveStatus } from './status.ts';
import { serveSymbols } from './symbols.ts';

/** All that a client may ask for, one file each; diagnostics are apart, since they come unasked. */
export const requests: readonly ((context: ServerContext) => void)[] = [
  serveHover,
  serveCompletion,
  serveCodeActions,
  serveDefinition,
  serveReferences,
  serveRename,
  serveDocumentLinks,
  serveInlayHints,
  serveSymbols,
  serveFolding,
  serveStatus,
  serveCommands,
  serveEffectiveValues,
  servePicture,
  serveRulePage,
  serveCodeLens,
  serveReview,
  serveInsertBlocks,
  serveChoose,
  serveMigration,
  serveNewFiles,
  serveRuleList,
];
