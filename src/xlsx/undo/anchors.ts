import type { Anchor } from '../../core/plan/anchors';

/** The anchor of a column of its own, or undefined. */
export function anchorOf(anchors: readonly Anchor[], sheet: string, column: number): Anchor | undefined {
  return anchors.find(
    ({ then }) => then.sheet === sheet && then.range.left <= column && then.range.right >= column,
  );
}

/** The anchor on the sheet that moved as this column did: its own, else the nearest that is still there. */
export function nearestAnchor(anchors: readonly Anchor[], sheet: string, column: number): Anchor | undefined {
  const own = anchorOf(anchors, sheet, column);
  if (own) return own;
  const distance = ({ then: { range } }: Anchor) => Math.abs(range.left - column);
  return anchors
    .filter(({ then, now }) => then.sheet === sheet && now !== null)
    .sort((a, b) => distance(a) - distance(b))[0];
}
