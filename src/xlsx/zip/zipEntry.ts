/** One entry of a zip file as its central directory describes it; sizes and offsets in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header starts. */
  readonly start: number;
  /** Where the compressed bytes start. */
  readonly dataStart: number;
  /** Where the entry ends, with whatever follows its data: the next header or the directory starts here. */
  readonly end: number;
  /** The entry's own record in the central directory. */
  readonly record: Uint8Array;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

export const LOCAL_HEADER = 0x04034b50;
export const DIRECTORY_RECORD = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
/** Stands in a 32-bit field whose value is in the zip64 extra field. */
export const SEE_ZIP64 = 0xffffffff;

/** A view of the bytes for reading numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
