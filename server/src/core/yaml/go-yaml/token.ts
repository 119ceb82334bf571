/** What a token is: its indicator where it has one, else a word. */
export type TokenKind =
  | 'end'
  | 'directive'
  | '---'
  | '...'
  | 'list'
  | 'map'
  | 'dedent'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | '-'
  | '?'
  | ':'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

export type ScalarStyle = 'plain' | 'quoted' | 'block';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** A scalar's content, an anchor's name, a tag's or directive's handle; else empty. */
  readonly value: string;
  /** A tag's suffix, a directive's prefix. */
  readonly suffix?: string;
  readonly style?: ScalarStyle;
}
