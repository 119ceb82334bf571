import { plainText } from '../json.ts';
import type { Values } from '../values/values.ts';

export const ADMIN_VIEW = 'ui.adminEnabled';

/** The value is handed on as text (templates/proxies-cm.yaml:54), so "false" is off. */
export function adminView(values: Values): boolean {
  return /^true$/i.test(plainText(values.get(ADMIN_VIEW)));
}
