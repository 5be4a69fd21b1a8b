import { MAX_TREE_SIZE } from '../zip/limits';
import type { Undo } from './undo';

/** Parts that a run may have dropped lie in the workbook's own folder; nothing else is put back. */
const ownPart = /^xl\/[A-Za-z0-9_./-]+$/;

/** The undo kept in a workbook, or null where it is none that this version understands. */
export function parseUndo(text: string | null): Undo | null {
  if (text === null) return null;
  let undo: unknown;
  try {
    undo = JSON.parse(text);
  } catch {
    return null;
  }
  return isUndo(undo) ? undo : null;
}

function isUndo(value: unknown): value is Undo {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1)
    return false;
  const undo = value as Partial<Record<keyof Undo, unknown>>;
  const lists = [undo.parts, undo.added, undo.removed, undo.sheets, undo.looks, undo.names];
  if (!lists.every(Array.isArray)) return false;
  return (undo.removed as unknown[]).every(isRemovedPart) && (undo.added as unknown[]).every(isText);
}

function isRemovedPart(entry: unknown): boolean {
  if (!Array.isArray(entry)) return false;
  const [part, size, content] = entry as unknown[];
  const isName = isText(part) && ownPart.test(part) && !part.includes('..');
  return isName && typeof size === 'number' && size >= 0 && size <= MAX_TREE_SIZE && isText(content);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
