import type { Assessment } from '../assess/assessment';
import { STATUS_NAMES } from '../data/reasonWords';
import { formatCell } from '../grid/address';
import type { Table } from '../tables/table';
import { fingerprintOf, type Issue } from './issue';

type Draft = Omit<Issue, 'version' | 'sheet' | 'ref' | 'fingerprint'>;

/** What the reading of an indicator itself finds: RDG01 to RDG03, and sources of polarity that disagree (TGT05). */
export function findReadingIssues(assessment: Assessment): readonly Issue[] {
  const { indicator } = assessment;
  const drafts = [
    findRoundingSensitive(assessment),
    findWideTolerance(assessment),
    findStatusDiffers(assessment),
    findPolarityConflict(assessment),
    findBackwardRange(assessment),
  ];
  return drafts
    .filter((draft) => draft !== null)
    .map((draft) => ({
      ...draft,
      version: 1,
      sheet: indicator.table.view.sheet.name,
      ref: indicator.ref,
      fingerprint: fingerprintOf(
        draft.rule,
        indicator.ref ?? indicator.title,
        draft.found,
        draft.expected ?? '',
      ),
    }));
}

function findRoundingSensitive({ indicator, roundingSensitive, statusWord }: Assessment): Draft | null {
  if (!roundingSensitive) return null;
  const { actual, target } = indicator;
  return {
    rule: 'RDG01',
    severity: 'info',
    cells: cellsOf(actual.cell, target.cell),
    found: `${actual.text} against ${target.text}`,
    expected: null,
    difference: null,
    message: `${statusWord} is by the stored figures; rounded as they are shown (${actual.text} against ${target.text}) the colour would be another. A reader who checks it by hand will get that one: show one more decimal, or be ready to explain.`,
  };
}

function findWideTolerance({ indicator, wideTolerance }: Assessment): Draft | null {
  if (!wideTolerance) return null;
  return {
    rule: 'RDG02',
    severity: 'info',
    cells: cellsOf(indicator.target.cell),
    found: indicator.target.text,
    expected: null,
    difference: null,
    message: `The tolerance is at least half of the target of ${indicator.target.text}, so amber may hide a large miss. State a tolerance for this indicator, or choose a narrower scheme.`,
  };
}

function findStatusDiffers({ indicator, status, statusWord, reason }: Assessment): Draft | null {
  const { stated, table, row } = indicator;
  if (stated.status === null || stated.statusText === null || status === 'none' || stated.status === 'none')
    return null;
  const isMissed = (one: string) => one === 'amber' || one === 'red';
  const agrees = stated.isTwoState ? isMissed(stated.status) === isMissed(status) : stated.status === status;
  if (agrees) return null;
  const column = table.columns.find(
    ({ role, word }) => role === 'status' && (word === null || word === stated.statusText),
  );
  return {
    rule: 'RDG03',
    severity: 'warning',
    cells: column ? [formatCell(row.row, column.column)] : [],
    found: stated.statusText,
    expected: statusWord,
    difference: null,
    message: `The workbook says "${stated.statusText}" (${STATUS_NAMES[stated.status]}), the figures give ${statusWord}: ${reason}. Readers will see both. Correct whichever is wrong, or record why the status was set by hand.`,
  };
}

function findPolarityConflict({ indicator }: Assessment): Draft | null {
  const { polarity, target } = indicator;
  if (!polarity.conflict || polarity.source === null) return null;
  return {
    rule: 'TGT05',
    severity: 'warning',
    cells: cellsOf(indicator.cell, target.cell),
    found: `${polarity.source}: ${polarity.polarity}`,
    expected: `${polarity.conflict.source}: ${polarity.conflict.polarity}`,
    difference: null,
    message: `Two sources disagree about which way is good: the ${polarity.source} says ${polarity.polarity}, the ${polarity.conflict.source} says ${polarity.conflict.polarity}. The first was used. Correct the one that is wrong.`,
  };
}

/** A range whose lower end is the greater (TGT03): read as the range that it must mean. */
function findBackwardRange({ indicator: { target } }: Assessment): Draft | null {
  if (target.value === null || target.high === null || target.high >= target.value) return null;
  return {
    rule: 'TGT03',
    severity: 'warning',
    cells: cellsOf(target.cell),
    found: target.text,
    expected: null,
    difference: null,
    message: `The range of the target, ${target.text}, runs from the greater end to the smaller; it was read the other way round. Write the smaller end first, or correct the end that is wrong.`,
  };
}

/** A year that had to be mended to be read, in the headings of a table or in the title that states its period: PER01. */
export function findPeriodIssues({
  view,
  columns,
  headerRows,
  mendedTitle,
  period,
}: Table): readonly Issue[] {
  const headings = columns.flatMap((column) =>
    column.period?.mended
      ? [
          {
            cell: formatCell(headerRows[0] ?? 1, column.column),
            text: column.header,
            read: column.period.label,
          },
        ]
      : [],
  );
  const titles = mendedTitle && period ? [{ ...mendedTitle, read: period.label }] : [];
  return [
    ...headings.map((place) => malformedPeriod(view.sheet.name, place, 'error')),
    ...titles.map((place) => malformedPeriod(view.sheet.name, place, 'info')),
  ];
}

function malformedPeriod(
  sheet: string,
  place: { readonly cell: string; readonly text: string; readonly read: string },
  severity: 'error' | 'info',
): Issue {
  return {
    rule: 'PER01',
    version: 1,
    severity,
    sheet,
    cells: [place.cell],
    ref: null,
    found: place.text,
    expected: place.read,
    difference: null,
    message: `The year in "${place.text}" is not one as it stands; it was read as ${place.read}. A figure under a wrong year is judged for the wrong year. Correct it.`,
    fingerprint: fingerprintOf('PER01', sheet, place.text),
  };
}

function cellsOf(...cells: readonly (string | null)[]): readonly string[] {
  return cells.filter((cell) => cell !== null);
}
