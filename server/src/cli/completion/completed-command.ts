/** What a shell may complete of a command. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  readonly name: string;
  readonly help: string;
  /** The words that it takes, where they are known. */
  readonly values: readonly string[];
  readonly takesValue: boolean;
}
