import { componentSnippets } from './components.ts';
import { connectionSnippets } from './connections.ts';
import { databaseSnippets } from './database.ts';
import { networkSnippets } from './network.ts';
import { schedulingSnippets } from './scheduling.ts';
import { securityContextSnippet } from './security-context.ts';
import type { Snippet } from './snippet.ts';
import { storageSnippets } from './storage.ts';

/** Every snippet, in the order of the guide's sections. */
export const snippets: readonly Snippet[] = [
  ...schedulingSnippets,
  ...databaseSnippets,
  ...componentSnippets,
  ...storageSnippets,
  ...connectionSnippets,
  ...networkSnippets,
  securityContextSnippet,
];
