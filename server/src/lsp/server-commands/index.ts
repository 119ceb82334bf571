import { checkWorkspace, leaveWorkspace } from './check-workspace.ts';
import type { ServerCommand } from './server-command.ts';
import { showPlace } from './show-place.ts';

export const serverCommands: readonly ServerCommand[] = [checkWorkspace, leaveWorkspace, showPlace];
