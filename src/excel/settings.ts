/** Where Outturn keeps its own document in the workbook. */
const RECORD = 'outturn.record';
/** Where it keeps what is needed to take the last run back. */
const UNDO = 'outturn.undo';

/** What Outturn keeps in a workbook, as texts. */
export interface Kept {
  readonly record: string | null;
  readonly undo: string | null;
}

/** Asks for both; to be taken after the next sync. */
export function loadKept(context: Excel.RequestContext): () => Kept {
  const [record, undo] = [RECORD, UNDO].map((key) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    return setting;
  });
  return () => ({ record: textOf(record), undo: textOf(undo) });
}

/** Sets the record, or removes it. */
export function keepRecord(context: Excel.RequestContext, record: string | null): void {
  keep(context, RECORD, record);
}

/** Sets what is needed to take the run back, or removes it. */
export function keepUndo(context: Excel.RequestContext, undo: string | null): void {
  keep(context, UNDO, undo);
}

function keep(context: Excel.RequestContext, key: string, text: string | null): void {
  if (text === null) context.workbook.settings.getItemOrNullObject(key).delete();
  else context.workbook.settings.add(key, text);
}

function textOf(setting: Excel.Setting | undefined): string | null {
  if (!setting || setting.isNullObject) return null;
  const value: unknown = setting.value;
  return typeof value === 'string' ? value : null;
}
