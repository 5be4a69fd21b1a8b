import { concatBytes } from '../zip/concatBytes';

/** How many characters are encoded in one go. */
const BATCH = 64 * 1024;

/** One replacement in a text: what stands from `start` to `end` becomes `text`. Offsets in UTF-16 units. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Offset in the text after the edit, length there, and what stood there before. */
export type InverseSplice = readonly [offset: number, length: number, original: string];

/** The text with all replacements done. They may come in any order; two at the same place keep theirs. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  return [...splicedPieces(text, splices)].join('');
}

/** The same as UTF-8, without a second copy of a large text: one character outside Latin would double its size. */
export function encodeSpliced(text: string, splices: readonly Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  const encoded: Uint8Array[] = [];
  let batch = '';
  for (const piece of splicedPieces(text, splices)) {
    batch += piece;
    if (batch.length < BATCH) continue;
    encoded.push(encoder.encode(batch));
    batch = '';
  }
  encoded.push(encoder.encode(batch));
  return concatBytes(encoded);
}

function* splicedPieces(text: string, splices: readonly Splice[]): Generator<string> {
  let at = 0;
  for (const splice of inOrder(splices)) {
    yield text.slice(at, splice.start);
    yield splice.text;
    at = splice.end;
  }
  yield text.slice(at);
}

/** What takes `applySplices` back. */
export function invertSplices(text: string, splices: readonly Splice[]): InverseSplice[] {
  let shift = 0;
  return inOrder(splices).map(({ start, end, text: replacement }) => {
    const inverse: InverseSplice = [start + shift, replacement.length, text.slice(start, end)];
    shift += replacement.length - (end - start);
    return inverse;
  });
}

/** Splices from their compact form. */
export function readInverse(inverse: readonly InverseSplice[]): Splice[] {
  return inverse.map(([start, length, text]) => ({ start, end: start + length, text }));
}

function inOrder(splices: readonly Splice[]): Splice[] {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  sorted.reduce((end, splice) => {
    if (splice.start < end) throw new RangeError('Two edits of a part overlap');
    return splice.end;
  }, 0);
  return sorted;
}
