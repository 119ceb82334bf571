/**
 * Works out the same once for each text. What it knows is forgotten when there is too much of it, since
 * texts may come from files without end.
 */
export function rememberLately<T>(find: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= most) known.clear();
    const made = find(text);
    known.set(text, made);
    return made;
  };
}
