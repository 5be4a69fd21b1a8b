import type { Rect } from '../../core/grid/rect';
import { formatPlace, parsePlace } from '../../core/grid/place';
import type { DefinedName } from '../../core/grid/workbook';
import { findAnchors } from '../../core/plan/anchors';
import type { NameChange } from '../edit/spliceNames';
import type { Undo } from './undo';

/** The changes that give the hidden names back what they meant, moved along with the cells they mean. */
export function restoreNames(undo: Undo, names: readonly DefinedName[]): NameChange[] {
  const anchors = findAnchors(undo.names, names);
  return undo.names.flatMap(([name, set, before]): NameChange[] => {
    // A name that the run did not change has been kept right by whatever moved it.
    if (before === set) return [];
    const place = before === null ? null : parsePlace(before);
    const anchor = anchors.find(
      ({ then }) => then.sheet === place?.sheet && then.range.left === place.range.left,
    );
    const refersTo =
      place && anchor?.now
        ? formatPlace({
            sheet: anchor.now.sheet,
            range: move(place.range, anchor.then.range, anchor.now.range),
          })
        : before;
    return [{ name, sheetIndex: null, refersTo, isHidden: true }];
  });
}

/** The range moved as its anchor has, and grown by the rows that have come into the anchor. */
function move(range: Rect, then: Rect, now: Rect): Rect {
  return {
    top: range.top + now.top - then.top,
    left: range.left + now.left - then.left,
    bottom: range.bottom + now.bottom - then.bottom,
    right: range.right + now.right - then.right,
  };
}
