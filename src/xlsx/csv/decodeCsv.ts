/** How much of a file shows its encoding, and how many of every other byte must be NUL to make it UTF-16. */
const SAMPLE = 4096;
const MOSTLY = 0.3;

/** The text of a file whose encoding nobody tells: byte order marks first, then what the bytes look like. */
export function decodeCsv(bytes: Uint8Array): string {
  const utf16 = utf16Kind(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const nulls = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls.map((count) => count / (sample.length / 2));
  if (odd > MOSTLY && even === 0) return 'utf-16le';
  return even > MOSTLY && odd === 0 ? 'utf-16be' : null;
}
