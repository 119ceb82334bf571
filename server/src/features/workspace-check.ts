/** What a check of all values files comes to; the server answers it, the client tells it. */
export interface WorkspaceCheck {
  /** Those that hold values or speak of them. */
  readonly files: number;
  /** As many as of each severity, the worst first. */
  readonly problems: readonly number[];
  /** There are more files than are looked at. */
  readonly isCut: boolean;
}
