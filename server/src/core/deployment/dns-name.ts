/** A name as RFC 1123 has it and Kubernetes wants it (`IsDNS1123Subdomain`); an address is none. */
export function isDnsName(text: string): boolean {
  return (
    text.length <= 253 &&
    text.split('.').every(isDnsLabel) &&
    // Kubernetes asks for a name where something else would be an IP address.
    !/^\d+(?:\.\d+){3}$/.test(text)
  );
}

/** One part of such a name: what a namespace may be called (`IsDNS1123Label`). */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text);
}
