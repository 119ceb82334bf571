import { isObject, isTemplated, type Json } from '../json.ts';

/** The names in `ingress.tls`. Undefined where an entry goes by the certificate's own names, or is not known. */
export function certifiedHosts(tls: Json | undefined): readonly string[] | undefined {
  if (!Array.isArray(tls) || tls.length === 0) return undefined;
  const names: string[] = [];
  for (const entry of tls) {
    const hosts = isObject(entry) ? entry.hosts : undefined;
    if (!Array.isArray(hosts) || hosts.length === 0) return undefined;
    for (const name of hosts) {
      if (typeof name !== 'string' || isTemplated(name)) return undefined;
      names.push(name);
    }
  }
  return names;
}

/** A wildcard stands for one label. */
export function covers(name: string, host: string): boolean {
  const [certified, wanted] = [name.toLowerCase(), host.toLowerCase()];
  if (certified === wanted) return true;
  return certified.startsWith('*.') && wanted.slice(wanted.indexOf('.')) === certified.slice(1);
}
