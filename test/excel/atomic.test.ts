import { describe, expect, it } from 'vitest';
import { openExcelBook } from '../../src/excel/excelBook';
import { loadRealOffice } from '../support/realOffice';
import { performanceBook, snapshot } from './support/performanceBook';
import { planFor } from './support/rate';
import { refusal } from './support/refusal';

const office = loadRealOffice();

/** A workbook that has been read, and the plan that rates it; rated once already where asked. */
async function prepared(isRated: boolean) {
  const host = office.open(performanceBook(4));
  const book = openExcelBook();
  if (isRated) await book.apply(planFor(await book.read()));
  const plan = planFor(await book.read());
  return { host, book, plan, before: snapshot(host.book) };
}

/** The actions of each message that applying takes. */
async function actionsOfApply(isRated: boolean): Promise<number[]> {
  const { host, book, plan } = await prepared(isRated);
  const from = host.requests.length;
  await book.apply(plan);
  return host.requests.slice(from).map(({ actions }) => actions);
}

describe('a run that breaks off leaves the workbook as it was', () => {
  it.each([
    ['a first run', false],
    ['a run over an earlier one', true],
  ])('%s, at whichever action it breaks off', async (_, isRated) => {
    const actions = (await actionsOfApply(isRated)).reduce((sum, count) => sum + count, 0);
    expect(actions).toBeGreaterThan(200);
    for (let action = 1; action <= actions; action++) {
      const { host, book, plan, before } = await prepared(isRated);
      host.troubles.failure = { action, code: 'GeneralException' };
      const { code } = await refusal(book.apply(plan));
      expect({ action, code, ...snapshot(host.book) }).toEqual({ action, code: 'cannot-write', ...before });
    }
  });

  it('and where even taking it back fails says so, and can be reverted later', async () => {
    const [looking = 0, writing = 0] = await actionsOfApply(false);
    for (let action = looking + 1; action <= looking + writing; action += 10) {
      const { host, book, plan, before } = await prepared(false);
      host.troubles.failure = { action, code: 'GeneralException', lasts: true };
      const { message } = await refusal(book.apply(plan));
      expect(message).toBe('Excel broke off half-way, and what was written could not be taken back');
      host.troubles.failure = null;
      await openExcelBook().revert();
      expect({ action, ...snapshot(host.book) }).toEqual({ action, ...before });
    }
  });
});

describe('others at work in the same workbook', () => {
  it('someone who protects the sheet in the last moment is told, and nothing stays written', async () => {
    const { host, book, plan, before } = await prepared(false);
    host.troubles.beforeRequest = (number, { sheets }) => {
      if (number === 5) sheets[0]!.isProtected = true;
    };
    const error = await refusal(book.apply(plan));
    expect(error.code).toBe('protected-sheet');
    host.book.sheets[0]!.isProtected = false;
    expect(snapshot(host.book)).toEqual(before);
  });
});
