import { configSchema } from '../server/src/core/config-file/config-schema.ts';

/** JSON Schema of `.polyaxon-values.yaml`, for editors and other tools. */
export function configSchemaText(): string {
  return `${JSON.stringify(configSchema, withoutOwnWords, 2)}\n`;
}

/** Words that only our own reader knows. */
function withoutOwnWords(key: string, value: unknown): unknown {
  return key === 'x-form' ? undefined : value;
}
