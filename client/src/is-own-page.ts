import type * as vscode from 'vscode';

/** Documents that we show: they look like values, and are nobody's. */
export function isOwnPage({ uri }: vscode.TextDocument): boolean {
  return uri.scheme.startsWith('polyaxon-values');
}
