/** Hidden folders in which continuous integration is set up, and the chart of a project of werf's. */
const LOOKED_INTO = new Set(['.github', '.circleci', '.gitlab', '.buildkite', '.helm']);

/** Whether nobody means a folder's files when they name a folder above it. */
export function isLeftAlone(folder: string): boolean {
  return folder === 'node_modules' || (folder.startsWith('.') && !LOOKED_INTO.has(folder));
}
