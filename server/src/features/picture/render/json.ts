import type { Picture } from '../picture.ts';

/** `version` goes up when something is renamed or removed. */
export function toJson(pictures: readonly Picture[]): string {
  return `${JSON.stringify({ version: 1, deployments: pictures }, undefined, 2)}\n`;
}
