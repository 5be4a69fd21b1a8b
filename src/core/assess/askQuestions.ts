import { formatCell, formatColumn } from '../grid/address';
import { questionId } from '../indicators/questionIds';
import type { Assessment } from './assessment';

/** Something only a person can say, asked once and remembered by its id. */
export interface Question {
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly about: 'polarity' | 'role' | 'target' | 'cumulative' | 'period' | 'table' | 'home';
  readonly text: string;
  readonly options: readonly string[];
  readonly suggested: string | null;
}

/** The questions whose answers would let these indicators be judged; each is asked once, however many rows it is for. */
export function askQuestions(assessments: readonly Assessment[]): readonly Question[] {
  const asked = new Map<string, Question>();
  for (const assessment of assessments) {
    const question = askOne(assessment);
    if (question && !asked.has(question.id)) asked.set(question.id, question);
  }
  return [...asked.values()];
}

const LONGEST_TITLE = 120;

function askOne({ indicator, notRated }: Assessment): Question | null {
  const { table, ref, title, cell, polarity } = indicator;
  const place = { sheet: table.view.sheet.name, cell };
  const name = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()}...` : title;
  const said = ref === null ? `"${name}"` : `${ref}, "${name}"`;
  switch (notRated) {
    case 'polarity-unknown':
      return {
        ...place,
        id: questionId('polarity', ref, title),
        about: 'polarity',
        text: `Is a higher figure better for ${said}?`,
        options: ['high', 'low', 'none'],
        suggested: polarity.suggested,
      };
    case 'cumulative-unknown':
      return {
        ...place,
        id: questionId('cumulative', ref, title),
        about: 'cumulative',
        text: `Does the figure for ${said} add up over the year?`,
        options: ['yes', 'no'],
        suggested: null,
      };
    case 'table-is-a-question': {
      const { undecided } = table.reading;
      if (!undecided) return null;
      const { top, left } = table.range;
      return {
        ...place,
        cell: formatCell(top, undecided.columns[0] ?? left),
        id: `${undecided.role}:${place.sheet}!${formatCell(top, left)}`,
        about: undecided.role === 'target' ? 'target' : 'role',
        text: `Which column holds the ${undecided.role === 'target' ? 'target' : 'outturn'} to judge by?`,
        options: undecided.columns.map(formatColumn),
        suggested: null,
      };
    }
    default:
      return null;
  }
}
