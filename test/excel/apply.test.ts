import { describe, expect, it } from 'vitest';
import { openExcelBook } from '../../src/excel/excelBook';
import { loadRealOffice } from '../support/realOffice';
import { performanceBook, snapshot } from './support/performanceBook';
import { planFor } from './support/rate';

const office = loadRealOffice();

/** Rates a table of so many rows twice and takes the last run back; what each step cost. */
async function measure(rows: number) {
  const host = office.open(performanceBook(rows));
  const before = snapshot(host.book);
  const costs: Record<string, number[]> = {};
  const count = async <T>(step: string, work: Promise<T>): Promise<T> => {
    const from = host.requests.length;
    const result = await work;
    costs[step] = host.requests.slice(from).map(({ actions }) => actions);
    return result;
  };
  const book = openExcelBook();
  const workbook = await count('read', book.read());
  await count('apply', book.apply(planFor(workbook)));
  const once = snapshot(host.book);
  const rated = await count('read again', book.read());
  await count('apply again', book.apply(planFor(rated)));
  const twice = snapshot(host.book);
  const reverted = await count('revert', book.revert());
  const largest = Math.max(
    ...host.requests.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)),
  );
  return { costs, reverted, largest, before, once, twice, after: snapshot(host.book), host, book };
}

/** Messages, and actions in all. */
function sums(costs: Readonly<Record<string, readonly number[]>>) {
  return Object.fromEntries(
    Object.entries(costs).map(([step, actions]) => [
      step,
      { messages: actions.length, actions: actions.reduce((sum, count) => sum + count, 0) },
    ]),
  );
}

/** A step that may take so many messages and at most so many actions. */
const budget = (messages: number, actions: number) => ({
  messages,
  actions: expect.toSatisfy((count: number) => count <= actions) as number,
});

describe('what reading, rating and reverting cost', () => {
  it('with 10 rows', async () => {
    const { costs, reverted } = await measure(10);
    expect(sums(costs)).toEqual({
      read: budget(3, 80),
      apply: budget(2, 360),
      'read again': budget(3, 80),
      // Our own columns are coloured now, so that their looks are asked for cell by cell in one message more.
      'apply again': budget(3, 240),
      revert: budget(3, 120),
    });
    expect(reverted).toEqual({ cells: 45, leftAlone: [] });
  });

  it('with 10,000 rows hardly more: the library itself divides what has more than 1,500 cells', async () => {
    const { costs, reverted, largest } = await measure(10_000);
    expect(sums(costs)).toEqual({
      read: budget(3, 100),
      apply: budget(2, 600),
      // A hundred thousand cells by now.
      'read again': budget(4, 120),
      // What was there before is kept with the workbook, reasons and all, and takes a message of its own.
      'apply again': budget(4, 450),
      revert: budget(3, 330),
    });
    expect(reverted).toEqual({ cells: 40_005, leftAlone: [] });
    expect(largest).toBeLessThan(5_000_000);
  });
});

it('a run and its revert leave the workbook as it was, to the last property', async () => {
  const host = office.open(performanceBook(20));
  const before = snapshot(host.book);
  const book = openExcelBook();
  await book.apply(planFor(await book.read()));
  expect(snapshot(host.book)).not.toEqual(before);
  expect(await book.revert()).toEqual({ cells: 85, leftAlone: [] });
  expect(snapshot(host.book)).toEqual(before);
  expect(await book.revert()).toEqual({ cells: null, leftAlone: [] });
});

it('a second run writes in place, and its revert leaves the first', async () => {
  const { once, twice, after } = await measure(20);
  const withoutKept = ({ sheets, names }: ReturnType<typeof snapshot>) => ({ sheets, names });
  expect(withoutKept(twice)).toEqual(withoutKept(once));
  expect(withoutKept(after)).toEqual(withoutKept(once));
  expect(after.settings['outturn.record']).toBe(once.settings['outturn.record']);
});
