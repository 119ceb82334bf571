/** From the extension to the panel. */
export interface Shown {
  readonly html: string;
}

/** From the panel to the extension: it is ready, or a person wants to go somewhere or mend something. */
export type Wish =
  | { readonly wish: 'ready' }
  | { readonly wish: 'go'; readonly id: string }
  | { readonly wish: 'fix'; readonly id: string; readonly rule: string };
