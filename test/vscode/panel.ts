/** Only the run in a browser can reach into a panel. */
export const canClick = process.env.POLYAXON_VALUES_ARTIFACTS !== undefined;

/** Asks whoever runs the suite to click a link or button by its name; what follows tells that it did. */
export function clickInPanel(name: string): void {
  console.log(`::click ${name}`);
}

/** Keys do not get into the panel of VS Code for the Web from outside: it is a page of another origin. */
export const canPress = canClick && process.env.POLYAXON_VALUES_ARTIFACTS !== 'web';

/** Asks for a walk through the panel with the Tab key, and Enter on what has the name. */
export function pressInPanel(name: string): void {
  console.log(`::press ${name}`);
}
