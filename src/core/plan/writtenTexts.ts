import type { Assessment } from '../assess/assessment';
import { rowKey } from './findStale';
import { ownCell, statusText } from './ownLooks';
import type { RatedTable } from './ratedTable';

/** What the next run compares: for each ref and title the variance and status that were written. */
export function writtenTexts({ assessments }: RatedTable): Readonly<Record<string, string>> {
  const written = new Map<string, readonly string[]>();
  for (const assessment of assessments) {
    const key = rowKey(assessment);
    written.set(key, [...(written.get(key) ?? []), writtenFor(assessment)]);
  }
  return Object.fromEntries([...written].map(([key, texts]) => [key, texts.join('\n')]));
}

function writtenFor(assessment: Assessment): string {
  const { value } = ownCell('Variance', assessment);
  return `${typeof value === 'number' ? String(Number(value.toPrecision(12))) : ''}|${statusText(assessment)}`;
}
