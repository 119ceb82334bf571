/**
 * Says a sentence in the language of the editor, as `vscode.l10n.t` does: `{0}` stands for the first of
 * `args`. For modules that know no editor.
 */
export type Tell = (message: string, ...args: (string | number)[]) => string;
