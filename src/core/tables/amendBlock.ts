import type { Role } from '../data/headerWords';
import { formatColumn } from '../grid/address';
import type { Period } from '../values/period';
import { classifyHeading } from './classifyHeading';
import type { HeaderBlock } from './headerBlock';

/** Columns whose role a person has given, by sheet and column: `{ "IO-2!F": "actual" }`. */
export type NamedColumns = Readonly<Record<string, Role>>;

/** The block with the roles that a person has given. */
export function withNamed(block: HeaderBlock, sheet: string, named: NamedColumns): HeaderBlock {
  return {
    ...block,
    headings: block.headings.map((heading) => {
      const key = `${sheet}!${formatColumn(heading.column)}`;
      const role = Object.hasOwn(named, key) ? named[key] : undefined;
      return role ? { ...heading, role, weak: false, byHand: true } : heading;
    }),
  };
}

/** The block with the year that its bare quarters belong to. */
export function withYear(block: HeaderBlock, year: Period | null): HeaderBlock {
  if (!year || !block.headings.some(({ needsYear }) => needsYear)) return block;
  return {
    ...block,
    headings: block.headings.map((heading) => ({ ...heading, ...classifyHeading(heading.said, year) })),
  };
}
