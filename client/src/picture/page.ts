/**
 * The page that the panel's script fills. Nothing but its own style and script, at these addresses,
 * is allowed in it; `nonce` is new for each panel.
 */
export function pictureHtml(
  style: string,
  script: string,
  { language, nonce }: { readonly language: string; readonly nonce: string },
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Deployment</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
