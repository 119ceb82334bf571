import { readFileSync } from 'node:fs';

/** By this the comment of an earlier run is found, so that a pull request has one and not many. */
const MARK = '<!-- polyaxon-values plan -->';

/** GitHub takes no more than 65,536 characters. */
const MOST = 65_000;

/**
 * Writes the plan as a comment on the pull request that the workflow runs for, or over the one that is
 * there. Does nothing for other events.
 *
 * @param {string} markdown
 * @param {string} token
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {Promise<string>} what was done
 */
export async function commentPlan(markdown, token, environment) {
  const {
    GITHUB_API_URL = 'https://api.github.com',
    GITHUB_EVENT_PATH,
    GITHUB_REPOSITORY,
  } = environment;
  const event = GITHUB_EVENT_PATH ? JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) : {};
  const number = event.pull_request?.number;
  if (number === undefined) return 'no pull request to comment on';
  const issues = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues`;
  /** @param {string} method @param {string} url @param {object} [body] */
  const call = async (method, url, body) => {
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    };
    const answer = await fetch(url, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`GitHub answers ${answer.status} to the plan's comment`);
    return answer.json();
  };
  const own = await findComment((page) =>
    call('GET', `${issues}/${number}/comments?per_page=100&page=${page}`),
  );
  const cut = markdown.length > MOST ? `${markdown.slice(0, MOST)}\n\n…` : markdown;
  const body = { body: `${MARK}\n${cut}` };
  if (own === undefined) await call('POST', `${issues}/${number}/comments`, body);
  else await call('PATCH', `${issues}/comments/${own}`, body);
  return own === undefined ? 'commented' : 'comment brought up to date';
}

/**
 * @param {(page: number) => Promise<{ id: number, body?: string }[]>} list
 * @returns {Promise<number | undefined>}
 */
async function findComment(list) {
  for (let page = 1; ; page += 1) {
    const comments = await list(page);
    const found = comments.find(({ body = '' }) => body.startsWith(MARK));
    if (found || comments.length < 100) return found?.id;
  }
}
