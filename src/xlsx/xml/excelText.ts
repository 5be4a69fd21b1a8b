/** Excel writes characters that XML cannot hold as `_x000D_`, and text that only looks so with its `_` escaped. */
const escape = /_x([0-9A-Fa-f]{4})_/g;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Control characters but tab and line feed, lone halves of surrogate pairs, and the two non-characters. */
const impossible = /[^\P{Cc}\t\n\u007f-\u009f]|[\ud800-\udfff\ufffe\uffff]/gu;

/** Stored text as people see it. */
export function decodeExcelText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escape, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text as Excel stores it, before the escaping of XML itself. */
export function encodeExcelText(text: string): string {
  return text
    .replace(looksEscaped, '_x005F_')
    .replace(impossible, (character) => `_x${hex(character.charCodeAt(0))}_`);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
