import { FREQUENCY_WORDS, TICK_WORDS } from '../data/headerWords';
import type { SheetView } from '../grid/sheetView';
import { displayText } from '../values/displayText';
import { tidyText } from '../values/tidyText';
import { measureContent } from './columnContent';
import type { HeaderBlock, HeadingAt } from './headerBlock';
import type { Column, TableRow } from './table';

/** Why a column has its role where a person gave it. */
export const BY_HAND = 'named in the settings';

/**
 * Says what each column of a table is: the heading proposes, the content agrees or objects. A heading whose content
 * says otherwise - a "target" column of prose - becomes `other`, and the reason says so.
 */
export function nameColumns(
  view: SheetView,
  block: HeaderBlock,
  rows: readonly TableRow[],
): readonly Column[] {
  const ticks = findTicks(block);
  return block.headings.map((heading) => {
    const base = {
      column: heading.column,
      header: heading.header,
      period: heading.period,
      cumulative: heading.cumulative,
      unit: heading.unit,
      word: null,
    };
    if (heading.byHand) return { ...base, role: heading.role, confidence: 'sure', why: BY_HAND };
    const tick = ticks.get(heading.column);
    if (tick) return { ...base, ...tick, confidence: 'sure', why: 'one of a group of tick columns' };
    return { ...base, ...weigh(view, heading, rows) };
  });
}

type Weighed = Pick<Column, 'role' | 'confidence' | 'why'>;

function weigh(view: SheetView, heading: HeadingAt, rows: readonly TableRow[]): Weighed {
  const content = measureContent(view, heading.column, rows);
  const agrees =
    heading.weak && !heading.barePeriod && content.figures > 0 && content.readable >= content.filled * 0.8;
  const asHeaded: Weighed = {
    role: heading.role,
    confidence: heading.weak && !agrees ? 'likely' : 'sure',
    why: heading.barePeriod ? 'a period alone as heading' : agrees ? 'heading and content' : 'heading',
  };
  if (heading.header === '') return { role: 'other', confidence: 'likely', why: 'no heading' };
  if (content.filled === 0) return asHeaded;
  const isFigures = content.readable >= content.filled * 0.5;
  switch (heading.role) {
    case 'target':
    case 'actual':
    case 'previous':
    case 'baseline':
    case 'forecast':
    case 'profile':
    case 'comparator':
    case 'variance':
      return isFigures
        ? asHeaded
        : { role: 'other', confidence: 'likely', why: `headed ${heading.role}, but holds text` };
    case 'status':
      return content.figures > content.filled * 0.5 && !/rating|level/.test(heading.words)
        ? { role: 'other', confidence: 'likely', why: 'headed status, but holds figures' }
        : asHeaded;
    case 'period':
      return tellsHowOften(view, heading.column, rows)
        ? { role: 'other', confidence: 'likely', why: 'headed period, but tells how often' }
        : asHeaded;
    default:
      return asHeaded;
  }
}

/** As many rows tell as much as all of them. */
const SAMPLE = 50;

function tellsHowOften(view: SheetView, column: number, rows: readonly TableRow[]): boolean {
  const texts = rows
    .slice(0, SAMPLE)
    .map(({ row }) => tidyText(displayText(view.at(row, column)?.cell)))
    .filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => FREQUENCY_WORDS.test(text));
}

/** Two neighbours or more, each headed by a tick word of one kind, are tick columns. */
function findTicks(
  block: HeaderBlock,
): ReadonlyMap<number, { readonly role: 'quartile' | 'status'; readonly word: string }> {
  const found = new Map<number, { role: 'quartile' | 'status'; word: string }>();
  for (const { role, words } of TICK_WORDS) {
    const marked = block.headings.filter(({ lowest }) => words.includes(lowest.toUpperCase()));
    for (const heading of marked) {
      const beside = marked.some((other) => Math.abs(other.column - heading.column) === 1);
      if (beside) found.set(heading.column, { role, word: heading.lowest.toUpperCase() });
    }
  }
  return found;
}
