import { describe, expect, it } from 'vitest';
import { describeBook, type BookDescription } from '../../../src/workbench/host/model/describeBook';
import { cellOf, lineOf } from '../../../src/workbench/host/model/cells';
import { loadRealOffice } from '../../support/realOffice';

const office = loadRealOffice();

const small: BookDescription = {
  sheets: {
    'Q2 returns': {
      rows: [
        ['KPI', 'Actual', 'Done'],
        ['a', 1.5, true],
        ['b', { error: '#N/A' }, '=B2*2'],
      ],
      looks: { A1: { fill: '#FFC7CE', bold: true } },
      merges: ['A5:C5'],
      tables: { Returns: 'A1:C3' },
    },
    Notes: {},
  },
};

/** Runs something on the sheet of a small workbook. */
async function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  description = small,
) {
  const host = office.open(describeBook(description));
  const result = await Excel.run((context) =>
    work(context.workbook.worksheets.getItem('Q2 returns'), context),
  );
  return { host, result, sheet: host.book.sheets[0]! };
}

/** The code and place of the error that the work ends with. */
async function failure(work: Parameters<typeof onSheet>[0], description = small) {
  try {
    await onSheet(work, description);
  } catch (error) {
    if (error instanceof OfficeExtension.Error)
      return { code: error.code, at: error.debugInfo.errorLocation, message: error.message };
    throw error;
  }
  return null;
}

describe('reading through the real library', () => {
  it('gives values, their types, formulas and formats', async () => {
    const { result } = await onSheet(async (sheet, context) => {
      const range = sheet.getUsedRange(true);
      range.load('address, values, valueTypes, formulas, numberFormat');
      await context.sync();
      return range.toJSON();
    });
    expect(result).toMatchObject({
      address: "'Q2 returns'!A1:C3",
      values: [
        ['KPI', 'Actual', 'Done'],
        ['a', 1.5, true],
        ['b', '#N/A', 0],
      ],
      valueTypes: [
        ['String', 'String', 'String'],
        ['String', 'Double', 'Boolean'],
        ['String', 'Error', 'Double'],
      ],
    });
    expect(result.formulas?.[2]).toEqual(['b', '#N/A', '=B2*2']);
  });

  it('gives null where cells differ, and white for no fill', async () => {
    const { result } = await onSheet(async (sheet, context) => {
      const both = sheet.getRange('A1:B1').load('format/font/bold, format/fill/pattern');
      const plain = sheet.getRange('B1').load('format/fill/color, format/fill/pattern');
      await context.sync();
      return [
        both.format.font.bold,
        both.format.fill.pattern,
        plain.format.fill.color,
        plain.format.fill.pattern,
      ];
    });
    expect(result).toEqual([null, null, '#FFFFFF', 'None']);
  });

  it('tells what is not there by null objects, and all that hangs on them', async () => {
    const { result } = await onSheet(async (sheet, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Q9');
      const range = none.getRange('A1');
      const filter = sheet.autoFilter.getRangeOrNullObject();
      const used = context.workbook.worksheets.getItem('Notes').getUsedRangeOrNullObject();
      range.values = [[1]];
      await context.sync();
      return [none, range, filter, used].map(({ isNullObject }) => isNullObject);
    });
    expect(result).toEqual([true, true, true, true]);
  });

  it('gives merges, tables and nested collections', async () => {
    const { result } = await onSheet(async (sheet, context) => {
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
      merged.load('address, areaCount');
      const { worksheets } = context.workbook;
      worksheets.load('items/name, items/tables/name');
      await context.sync();
      return [merged.address, merged.areaCount, worksheets.items.map(({ tables }) => tables.items.length)];
    });
    expect(result).toEqual(["'Q2 returns'!A5:C5", 1, [1, 0]]);
  });

  it('keeps sheets and ranges over several syncs', async () => {
    const { sheet } = await onSheet(async (_, context) => {
      const added = context.workbook.worksheets.add('Q3');
      const range = added.getRange('A1');
      await context.sync();
      range.values = [['later']];
      added.getRange('B1').values = [['too']];
      await context.sync();
    });
    expect(sheet.name).toBe('Q2 returns');
  });
});

describe('writing through the real library', () => {
  it('takes lists that the library divides', async () => {
    const values = Array.from({ length: 4000 }, (_, row) => [row, `r${row}`]);
    const { sheet, host } = await onSheet(async (each, context) => {
      each.getRange('E1:F4000').values = values;
      await context.sync();
    });
    expect([1, 1500, 4000].map((row) => cellOf(sheet, row, 6).value)).toEqual(['r0', 'r1499', 'r3999']);
    expect(host.requests).toHaveLength(1);
  });

  it('leaves a cell where null stands, and empties it where nothing stands', async () => {
    const { sheet } = await onSheet(async (each, context) => {
      each.getRange('A2:C2').values = [[null, '', 'new']];
      await context.sync();
    });
    expect([1, 2, 3].map((column) => cellOf(sheet, 2, column).value)).toEqual(['a', null, 'new']);
  });

  it.each([
    ['=A1', { value: 0, formula: '=A1' }],
    ["'=A1", { value: '=A1', formula: null }],
    ['12', { value: 12, formula: null }],
    ['50%', { value: 0.5, formula: null }],
    ['1 Apr 2025', { value: 45748, formula: null }],
    ['TRUE', { value: true, formula: null }],
    ['#DIV/0!', { value: { error: '#DIV/0!' }, formula: null }],
    ['KPI 12', { value: 'KPI 12', formula: null }],
  ])('makes of %s what Excel makes of it', async (entered, content) => {
    const { sheet } = await onSheet(async (each, context) => {
      each.getRange('E5').values = [[entered]];
      await context.sync();
    });
    expect(cellOf(sheet, 5, 5)).toMatchObject(content);
  });

  it('draws lines that neighbours share', async () => {
    const { sheet } = await onSheet(async (each, context) => {
      each.getRange('B2:B3').format.borders.getItem('EdgeRight').style = 'Continuous';
      each.getRange('C3').format.borders.getItem('EdgeLeft').style = 'None';
      await context.sync();
    });
    expect([lineOf(sheet, 2, 3, 'left')?.style, lineOf(sheet, 3, 2, 'right')]).toEqual(['Continuous', null]);
  });

  it('sets, reads and removes settings, names and custom XML parts', async () => {
    const host = office.open(describeBook(small));
    host.book.xmlParts.push({ id: '{1}', xml: '<a xmlns="urn:a"/>' });
    const result = await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.settings.add('k', 'v');
      workbook.names.add('Own', "='Q2 returns'!$A$1").visible = false;
      workbook.names.add('Gone', '=1').delete();
      const xml = workbook.customXmlParts.getByNamespace('urn:a').getOnlyItemOrNullObject().getXml();
      await context.sync();
      const setting = workbook.settings.getItem('k').load('value');
      await context.sync();
      return [setting.value as string, xml.value];
    });
    expect(result).toEqual(['v', '<a xmlns="urn:a"/>']);
    expect(host.book.names.map(({ name, isVisible }) => [name, isVisible])).toEqual([['Own', false]]);
  });
});

describe('errors reach the add-in as those of Excel', () => {
  it('for a sheet that is not there', async () => {
    expect(
      await failure(async (_, context) => {
        context.workbook.worksheets.getItem('Q9').load('name');
        await context.sync();
      }),
    ).toMatchObject({ code: 'ItemNotFound', at: 'WorksheetCollection.getItem' });
  });

  it('for a list of another size', async () => {
    expect(
      await failure(async (sheet, context) => {
        sheet.getRange('A1:B1').values = [[1]];
        await context.sync();
      }),
    ).toMatchObject({ code: 'InvalidArgument', at: 'Range.values' });
  });

  it('for a protected sheet', async () => {
    expect(
      await failure(
        async (sheet, context) => {
          sheet.getRange('A1').format.fill.color = '#FF0000';
          await context.sync();
        },
        { sheets: { 'Q2 returns': { isProtected: true } } },
      ),
    ).toMatchObject({ code: 'AccessDenied' });
  });

  it('for an address that is too long', async () => {
    const address = Array.from({ length: 2000 }, (_, index) => `A${index + 1}`).join(',');
    expect(
      await failure(async (sheet, context) => {
        sheet.getRanges(address).format.fill.color = '#FF0000';
        await context.sync();
      }),
    ).toMatchObject({ code: 'InvalidArgument' });
  });

  it('and loudly, by its name, for a member that the simulation does not know', async () => {
    const told = await failure(async (sheet, context) => {
      sheet.getRange('A1').format.autofitColumns();
      await context.sync();
    });
    expect(told?.code).toBe('ApiNotFound');
    expect(told?.message).toContain('RangeFormat.AutofitColumns');
  });
});

describe('the limits of Excel on the web', () => {
  it('hold for what is sent', async () => {
    const told = await failure(async (sheet, context) => {
      sheet.getRange('A1').values = [['x'.repeat(6_000_000)]];
      await context.sync();
    });
    expect(told?.code).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('hold for what is asked', async () => {
    const told = await failure(async (sheet, context) => {
      sheet.getRange('A1:Z1000000').load('values');
      await context.sync();
    });
    expect(told?.code).toBe('RangeExceedsLimit');
  });

  it('and typing in a cell stops what does not wait for it', async () => {
    const host = office.open(describeBook(small));
    host.troubles.isEditingCell = true;
    const run = Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });
});
