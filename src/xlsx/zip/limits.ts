/**
 * What a workbook may claim of this machine. A genuine return is a hundred times smaller than any of these; a file
 * beyond them is a mistake or an attack, and is refused before anything of it is unpacked.
 */

const MEBIBYTE = 1024 * 1024;

/** Excel itself opens no package part much larger than this. */
export const MAX_PART_SIZE = 512 * MEBIBYTE;
export const MAX_TOTAL_SIZE = 1024 * MEBIBYTE;
/** A workbook of 250 sheets, each with charts, notes and settings, has about 2,000 entries. */
export const MAX_ENTRIES = 10_000;

/** Deflate reaches 1032:1 on nothing but repetition; sheets padded with empty cells stay under 100:1. */
export const MAX_RATIO = 250;
/** Below this size the ratio does not matter: small parts may be as repetitive as they like. */
export const RATIO_MATTERS_FROM = 16 * MEBIBYTE;

/** Everything but sheets and shared strings is read as a tree, which takes about ten times its text. */
export const MAX_TREE_SIZE = 32 * MEBIBYTE;
export const MAX_TREE_NODES = 500_000;
/** Kept in memory while the sheets are read. */
export const MAX_SHARED_STRINGS_SIZE = 128 * MEBIBYTE;
/** A JavaScript string ends at 512 MiB, and an edited part must be one string with room to grow. */
export const MAX_EDITED_SIZE = 400 * MEBIBYTE;
/** Excel's own limit on what one read may return. */
export const MAX_CELLS = 5_000_000;
