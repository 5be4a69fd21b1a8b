import type { Assessment } from '../assess/assessment';
import { PALETTE } from '../data/palette';
import { STATUS_SYMBOLS } from '../data/reasonWords';
import type { OwnColumn } from './ownColumns';
import type { Look } from './writePlan';

/** What one of our cells holds and how it looks, over the look borrowed from the table. */
export interface OwnCell {
  readonly value: string | number | null;
  readonly look: Look;
}

const TRAVEL = {
  improving: '↑ Improving',
  steady: '→ Steady',
  declining: '↓ Declining',
  none: '–',
} as const;

/**
 * The width that one of our columns needs, in characters. Reasons are not wrapped, since the rows keep their heights:
 * the column is as wide as its longest sentence, up to a limit, and longer ones run on over the empty cells beside it.
 */
export function ownWidth(column: OwnColumn, assessments: readonly Assessment[]): number {
  if (column !== 'Reason') return column === 'Variance' ? 12 : 14;
  return Math.min(90, Math.max(40, ...assessments.map(({ reason }) => Math.ceil(reason.length * 0.9))));
}

/** What is written for a judgement in one of our columns. */
export function ownCell(column: OwnColumn, assessment: Assessment): OwnCell {
  switch (column) {
    case 'Variance':
      return varianceCell(assessment);
    case 'Status': {
      const { fill, text } = PALETTE[assessment.status];
      return {
        value: statusText(assessment),
        look: {
          numberFormat: 'General',
          fill,
          colour: text,
          bold: assessment.status !== 'none',
          horizontal: 'left',
          wrap: false,
        },
      };
    }
    case 'Travel':
      return { value: TRAVEL[assessment.travel], look: { ...PLAIN, horizontal: 'left', wrap: false } };
    case 'Reason':
      return { value: assessment.reason, look: { ...PLAIN, horizontal: 'left', wrap: false } };
  }
}

/** "● Green": a symbol and a word, so that nothing depends on colour. */
export function statusText({ status, statusWord }: Assessment): string {
  return `${STATUS_SYMBOLS[status]} ${statusWord}`;
}

const PLAIN: Look = { numberFormat: 'General', bold: false, italic: false };

/** A number with a format, never text: points for percentages, steps on scales, else the share of the target. */
function varianceCell({ variance, indicator }: Assessment): OwnCell {
  const look = (numberFormat: string): Look => ({ ...PLAIN, numberFormat, horizontal: 'right', wrap: false });
  if (variance === null) return { value: null, look: look('General') };
  if (variance.points !== null) return { value: variance.points, look: look('+0.0" pp";-0.0" pp";0.0" pp"') };
  if (variance.steps !== null) {
    const word = Math.abs(variance.steps) === 1 ? 'step' : 'steps';
    return { value: variance.steps, look: look(`+0" ${word}";-0" ${word}";0" ${word}"`) };
  }
  if (variance.relative !== null) return { value: variance.relative, look: look('+0.0%;-0.0%;0.0%') };
  const places = '0'.repeat(Math.max(0, Math.min(indicator.actual.decimals ?? 0, 6)));
  const number = places === '' ? '#,##0' : `#,##0.${places}`;
  return { value: variance.absolute, look: look(`+${number};-${number};${number}`) };
}
