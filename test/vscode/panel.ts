/** Only the run in a browser can reach into a panel. */
export const canClick = process.env.POLYAXON_VALUES_ARTIFACTS !== undefined;

/** Asks whoever runs the suite to click a link or button by its name; what follows tells that it did. */
export function clickInPanel(name: string): void {
  console.log(`::click ${name}`);
}
