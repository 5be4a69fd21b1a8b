/** Four tables, so that four bytes are taken in one step: checksums are most of the cost of copying a large part. */
const tables = [0, 1, 2, 3].map(() => new Int32Array(256));
const [first = new Int32Array(256), second = first, third = first, fourth = first] = tables;
for (let index = 0; index < 256; index++) {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  first[index] = value;
}
for (let index = 0; index < 256; index++) {
  second[index] = next(at(first, index));
  third[index] = next(at(second, index));
  fourth[index] = next(at(third, index));
}

/** The CRC-32 of the bytes, as zip files use it; pass an earlier result to go on from there. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let position = 0;
  for (const end = bytes.length - 3; position < end; position += 4) {
    crc ^=
      at(bytes, position) |
      (at(bytes, position + 1) << 8) |
      (at(bytes, position + 2) << 16) |
      (at(bytes, position + 3) << 24);
    crc =
      at(fourth, crc & 0xff) ^
      at(third, (crc >>> 8) & 0xff) ^
      at(second, (crc >>> 16) & 0xff) ^
      at(first, crc >>> 24);
  }
  for (; position < bytes.length; position++)
    crc = (crc >>> 8) ^ at(first, (crc ^ at(bytes, position)) & 0xff);
  return ~crc >>> 0;
}

function next(value: number): number {
  return (value >>> 8) ^ at(first, value & 0xff);
}

function at(array: Int32Array | Uint8Array, index: number): number {
  return array[index] ?? 0;
}
