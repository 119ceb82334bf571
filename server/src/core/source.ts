/** A text to check. `name` is only for telling what kind of file it is; nothing is read from disk. */
export interface Source {
  /** File name or path with `/`, as far as known: `overlays/prod/values.yaml`. */
  readonly name: string;
  readonly text: string;
  /** The text of `Chart.yaml` in the same folder, if there is one. */
  readonly chartYaml?: string;
}
