import type { FixPlan } from '../fix.ts';

/** None of them has a default. */
const IMAGES = {
  image: '${1:registry.example.com/pgbouncer}',
  imageTag: '"${2:1.0.0}"',
  proxyImage: '${3:registry.example.com/cloud-sql-proxy}',
  proxyImageTag: '"${4:1.0.0}"',
} as const;

type ImageKey = keyof typeof IMAGES;

export const IMAGE_KEYS = [
  'image',
  'imageTag',
  'proxyImage',
  'proxyImageTag',
] as const satisfies readonly ImageKey[];

export function addImages(missing: readonly ImageKey[]): FixPlan {
  const lines = missing.map((key) => `      ${key}: ${IMAGES[key]}\n`).join('');
  const merge = `externalServices:\n  postgresql:\n    pgbouncer:\n${lines}`;
  return { title: 'Add the images of PgBouncer', changes: [{ merge }] };
}
