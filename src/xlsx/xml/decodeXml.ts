import { damaged, unsafe } from '../refusals';

/** The start of a part shows which encoding it is in; anything but UTF-8 is refused. */
export function checkEncoding(start: Uint8Array, part: string, where: string): void {
  const [first, second] = start;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || first === 0 || second === 0) throw wrongEncoding(part, where);
}

/**
 * The text of a part; a byte order mark stays, so that the text encodes to the same bytes again.
 *
 * @throws OutturnError `unsafe` for another encoding than UTF-8, `damaged` for bytes that are no text
 */
export function decodeXml(bytes: Uint8Array, part: string, where: string): string {
  checkEncoding(bytes, part, where);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(`The part ${part} is not text`, where);
  }
}

export function wrongEncoding(part: string, where: string) {
  return unsafe(`The part ${part} is written in an encoding that Excel does not use`, where);
}
