/** Only the run in a browser has a keyboard. */
export const hasKeyboard = process.env.POLYAXON_VALUES_ARTIFACTS !== undefined;

/** Asks whoever runs the suite to type a text, key by key; `\t` is the Tab key. */
export function typeKeys(text: string): void {
  console.log(`::type ${JSON.stringify(text)}`);
}
