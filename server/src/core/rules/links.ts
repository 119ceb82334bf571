/** Polyaxon's documentation site. Pages are named by their path, as the guide names them. */
const SITE = 'https://polyaxon.com';

/** The "Deployment Best Practices" page, at a section's anchor if one is given. */
export function guide(anchor?: string): string {
  return docs('docs/setup/deployment-strategies/best-practices', anchor);
}

/** A page of the docs: `docs('docs/setup/platform/postgresql-ha', 'persistence')`. */
export function docs(page: string, anchor?: string): string {
  return `${SITE}/${page}/${anchor === undefined ? '' : `#${anchor}`}`;
}
