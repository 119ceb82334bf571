/*
 * The grammar of image names, github.com/distribution/reference: `[domain[:port]/]path[:tag][@digest]`,
 * where the parts of the path are in lower case.
 */

const PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const DOMAIN = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?';
const NAME = new RegExp(`^(?:${DOMAIN}/)?${PART}(?:/${PART})*$`);
const TAG = /^\w[\w.-]{0,127}$/;

/** An image without a tag: the chart adds one. */
export function isImageName(text: string): boolean {
  return text.length <= 255 && NAME.test(text);
}

export function isImageTag(text: string): boolean {
  return TAG.test(text);
}

/** Name and tag of an image that holds both; undefined where it does not. */
export function splitImage(
  text: string,
): { readonly name: string; readonly tag: string } | undefined {
  const colon = text.lastIndexOf(':');
  const [name, tag] = [text.slice(0, colon), text.slice(colon + 1)];
  return colon > 0 && isImageName(name) && isImageTag(tag) ? { name, tag } : undefined;
}
