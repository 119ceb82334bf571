const REPOSITORY = 'https://github.com/polyaxon-values/polyaxon-values';

/** The page about a rule. */
export function rulePage(id: string): string {
  return `${REPOSITORY}/blob/main/docs/rules/${id}.md`;
}
