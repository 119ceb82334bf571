const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Text of base64, line breaks left aside; undefined where it is none. */
export function decodeBase64(text: string): string | undefined {
  const digits = text.replace(/[\r\n]/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) {
    return undefined;
  }
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const digit of digits.replace(/=+$/, '')) {
    bits = ((bits << 6) | ALPHABET.indexOf(digit)) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push((bits >> count) & 0xff);
    }
  }
  return decodeUtf8(bytes);
}

/** Bytes as text; what is no UTF-8 becomes U+FFFD, as in Go's JSON. */
function decodeUtf8(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; ) {
    const { code, length } = characterAt(bytes, index);
    text += String.fromCodePoint(code);
    index += length;
  }
  return text;
}

function characterAt(bytes: readonly number[], index: number) {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return { code: first, length: 1 };
  const length = first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0;
  let code = first & (0xff >> (length + 1));
  for (let ahead = 1; ahead < length; ahead++) {
    const next = bytes[index + ahead] ?? 0;
    if (next >> 6 !== 2) return { code: 0xfffd, length: 1 };
    code = (code << 6) | (next & 0x3f);
  }
  const smallest = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  const isCharacter =
    length > 0 && code >= smallest && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? { code, length } : { code: 0xfffd, length: 1 };
}
