import { describe, expect, it, vi } from 'vitest';
import { openExcelBook } from '../../src/excel/excelBook';
import { runExcel } from '../../src/excel/runExcel';
import type { BookModel } from '../../src/workbench/host/model/bookModel';
import { typeInto } from '../../src/workbench/host/model/cells';
import { loadRealOffice } from '../support/realOffice';
import { performanceBook, snapshot } from './support/performanceBook';
import { planFor } from './support/rate';
import { refusal } from './support/refusal';

const office = loadRealOffice();

/** Reads, plans, lets someone else change the workbook, and applies: how that is refused. */
async function changedBetween(change: (book: BookModel) => void, isRated = false) {
  const host = office.open(performanceBook(6));
  const book = openExcelBook();
  if (isRated) await book.apply(planFor(await book.read()));
  const plan = planFor(await book.read());
  change(host.book);
  const before = snapshot(host.book);
  const { code, message, where } = await refusal(book.apply(plan));
  expect(snapshot(host.book)).toEqual(before);
  return { code, message, where };
}

const CHANGED = 'Someone has changed the cell since the workbook was read, so nothing was written';

describe('a plan that no longer fits is refused, and nothing is written', () => {
  it('where someone has filled a cell that it would write', async () => {
    expect(
      await changedBetween(({ sheets }) => {
        typeInto(sheets[0]!, 5, 8, 'mine');
      }),
    ).toEqual({
      code: 'cell-cannot-change',
      message: CHANGED,
      where: "'Q2 returns'!H5",
    });
  });

  it('where someone has typed over a cell of our own', async () => {
    expect(
      await changedBetween(({ sheets }) => {
        typeInto(sheets[0]!, 5, 8, 'Green, says finance');
      }, true),
    ).toEqual({ code: 'cell-cannot-change', message: CHANGED, where: "'Q2 returns'!H5" });
  });

  it('where the indicators have moved', async () => {
    expect(
      await changedBetween(({ sheets }) => {
        typeInto(sheets[0]!, 4, 2, 'A new indicator');
      }),
    ).toEqual({ code: 'cell-cannot-change', message: CHANGED, where: "'Q2 returns'!B4" });
  });

  it('where someone has corrected a figure, or filled one in', async () => {
    expect(
      await changedBetween(({ sheets }) => {
        typeInto(sheets[0]!, 7, 5, 99);
      }),
    ).toEqual({ code: 'cell-cannot-change', message: CHANGED, where: "'Q2 returns'!E7" });
  });

  it('where cells have been merged', async () => {
    const { code, message } = await changedBetween(({ sheets }) => {
      sheets[0]!.merges.push({ top: 5, left: 7, bottom: 5, right: 8 });
    });
    expect({ code, message }).toEqual({
      code: 'cell-cannot-change',
      message: 'The cell is merged into G5:H5 and holds nothing of its own',
    });
  });

  it('where the sheet has been protected', async () => {
    expect(
      await changedBetween(({ sheets }) => {
        sheets[0]!.isProtected = true;
      }),
    ).toEqual({
      code: 'protected-sheet',
      message: "The sheet 'Q2 returns' is protected",
      where: "'Q2 returns'",
    });
  });

  it('where the sheet has been renamed', async () => {
    const { code } = await changedBetween(({ sheets }) => {
      sheets[0]!.name = 'Quarter 2';
    });
    expect(code).toBe('cannot-write');
  });

  it('a plan of another gateway is taken where its cells are empty or ours', async () => {
    const host = office.open(performanceBook(6));
    const plan = planFor(await openExcelBook().read());
    await openExcelBook().apply(plan);
    await openExcelBook().apply(plan);
    typeInto(host.book.sheets[0]!, 10, 7, 'mine');
    typeInto(host.book.sheets[0]!, 5, 11, 'mine');
    const beside = {
      ...plan,
      names: [],
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        cells: [{ row: 5, column: 11, value: 1, look: null }],
      })),
    };
    expect((await refusal(openExcelBook().apply(beside))).where).toBe("'Q2 returns'!K5");
  });
});

describe('Excel at its limits', () => {
  it('waits for someone who is typing in a cell', async () => {
    const host = office.open(performanceBook(3));
    host.troubles.isEditingCell = true;
    setTimeout(() => {
      host.troubles.isEditingCell = false;
    }, 50);
    expect((await openExcelBook().read()).name).toBe('q2.xlsx');
  });

  it('is given up on in plain words when it does not answer, and works again when it does', async () => {
    const host = office.open(performanceBook(3));
    host.troubles.isStalled = true;
    const sync = (context: Excel.RequestContext) => context.sync();
    const error = await refusal(
      runExcel(async (context) => {
        context.workbook.load('name');
        await sync(context);
      }, 1000),
    );
    expect(error.message).toBe('Excel has not answered for 1 seconds and may still be at it');
    host.troubles.isStalled = false;
    expect((await openExcelBook().read()).name).toBe('q2.xlsx');
  });

  it('runs one thing at a time', async () => {
    office.open(performanceBook(3));
    const order: string[] = [];
    const run = (name: string) =>
      runExcel(async (context) => {
        order.push(`${name} begins`);
        context.workbook.load('name');
        await context.sync();
        order.push(`${name} ends`);
      });
    await Promise.all([run('a'), run('b')]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it.each([
    ['1.19', { delayForCellEdit: true }],
    ['1.20', { delayForCellEdit: true, mergeUndoGroup: true }],
  ])('makes a run one step of undo from ExcelApi 1.20 on: %s', async (version, options) => {
    office.open(performanceBook(3));
    office.claim(version);
    const run = vi.spyOn(Excel, 'run');
    await openExcelBook().read();
    expect(run.mock.calls[0]?.[0]).toEqual(options);
    run.mockRestore();
    office.claim(null);
  });

  it('is refused where it is too old to tell merged cells', async () => {
    office.open(performanceBook(3));
    office.claim('1.12');
    expect((await refusal(openExcelBook().read())).message).toContain('which cells are merged');
    office.claim(null);
  });

  it('asks for a sheet in pieces where its texts are too long for one message', async () => {
    const host = office.open(performanceBook(300));
    for (let row = 4; row <= 303; row++) typeInto(host.book.sheets[0]!, row, 12, 'x'.repeat(20_000));
    const read = await openExcelBook().read();
    expect(read.sheets[0]!.rows.get(303)?.[12]?.value).toHaveLength(20_000);
  });
});
