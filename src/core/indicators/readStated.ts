import { STATUS_WORDS, TICKS, TRAVEL_WORDS } from '../data/statusWords';
import type { Column, Table, TableRow } from '../tables/table';
import { tidyText } from '../values/tidyText';
import type { Stated } from './indicator';
import { readText } from './readPlace';

/** What the workbook itself says of a row: status, quartile, travel and data quality, read from words and ticks. */
export function readStated(table: Table, row: TableRow): Stated {
  const own = { ...row, continuations: [] };
  const textOf = (column: Column | undefined) => (column ? readText(table.view, own, column.column) : '');
  const columnsOf = (role: Column['role']) => table.columns.filter((column) => column.role === role);
  const statusText = tickedWord(columnsOf('status'), textOf) ?? firstText(columnsOf('status'), textOf);
  const status = statusText === null ? undefined : findStatus(statusText);
  const travelText = textOf(columnsOf('travel')[0]);
  const quartileText = tickedWord(columnsOf('quartile'), textOf) ?? firstText(columnsOf('quartile'), textOf);
  return {
    status: status?.status ?? null,
    statusText,
    isTwoState: status?.twoState ?? false,
    quartile: quartileText === null ? null : findQuartile(quartileText),
    travel: TRAVEL_WORDS.find(({ form }) => form.test(travelText))?.travel ?? null,
    dataQuality: textOf(columnsOf('dataQuality')[0]) || null,
  };
}

function findStatus(text: string) {
  const tidy = tidyText(text).replace(/^[^\p{L}]+/u, '');
  return STATUS_WORDS.find(({ form }) => form.test(tidy));
}

/** The word of the one ticked column of a group; null where none or several are ticked. */
function tickedWord(columns: readonly Column[], textOf: (column: Column) => string): string | null {
  const ticked = columns.filter((column) => column.word !== null && TICKS.test(textOf(column)));
  return ticked.length === 1 ? (ticked[0]?.word ?? null) : null;
}

function firstText(columns: readonly Column[], textOf: (column: Column) => string): string | null {
  const plain = columns.find(({ word }) => word === null);
  return plain ? textOf(plain) || null : null;
}

/** Always in words of merit: the numbering of quartiles contradicts itself between systems. */
function findQuartile(text: string): string | null {
  if (/\b(?:top|upper|best)\b/i.test(text)) return 'best quarter';
  if (/\b(?:bottom|lower|worst)\b/i.test(text)) return 'worst quarter';
  if (/\b(?:second|2nd|above median|upper middle)\b/i.test(text)) return 'second quarter';
  if (/\b(?:third|3rd|below median|lower middle)\b/i.test(text)) return 'third quarter';
  return /\bmiddle\b/i.test(text) ? 'middle' : null;
}
