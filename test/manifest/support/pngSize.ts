/** The width and height a PNG says it has; anything else throws. */
export function pngSize(bytes: Uint8Array): [width: number, height: number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
  if (!isPng) throw new Error('This is no PNG');
  return [view.getUint32(16), view.getUint32(20)];
}
