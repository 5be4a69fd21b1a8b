import type { BookModel } from './model/bookModel';
import { HostError } from './richApi/hostError';
import { createReferences, interpret } from './richApi/interpreter';
import { ACTION } from './richApi/wire';
import type { RequestBody, ResponseBody } from './richApi/wire';
import { workbookObject } from './types/bookTypes';

/** Published limit of a request and of a response in Excel on the web. */
const MOST_BYTES = 5 * 1024 * 1024;

/** What one request cost. */
interface RequestCost {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** The answer to a request: a body, or an error of the whole request. */
type HostAnswer =
  | { readonly body: ResponseBody; readonly refused?: never }
  | { readonly refused: { readonly code: string; readonly status: number }; readonly body?: never };

interface RequestOptions {
  /** The client asked to wait for the end of cell editing. */
  readonly waitsForCellEdit?: boolean;
}

/** What can be made to go wrong. Each may be changed at any time. */
interface Troubles {
  /** The action, counted on from now over all requests, that fails; `lasts` makes every later one fail too. */
  failure: { action: number; readonly code: string; readonly lasts?: boolean } | null;
  /** Someone is typing in a cell. */
  isEditingCell: boolean;
  /** Nothing is answered until it is set back. */
  isStalled: boolean;
  /** Called before each request with its number, from 1: where others change the workbook. */
  beforeRequest: ((number: number, book: BookModel) => void) | null;
}

/** A simulated Excel that holds one workbook. */
export interface ExcelHost {
  readonly book: BookModel;
  readonly troubles: Troubles;
  /** The requests so far, without those that only give references back. */
  readonly requests: readonly RequestCost[];
  process(body: RequestBody, options?: RequestOptions): Promise<HostAnswer>;
}

/** Opens a workbook in a simulated Excel. */
export function createExcelHost(book: BookModel): ExcelHost {
  const root = workbookObject(book);
  const references = createReferences();
  const requests: RequestCost[] = [];
  const troubles: Troubles = { failure: null, isEditingCell: false, isStalled: false, beforeRequest: null };

  const fail = (): void => {
    const { failure } = troubles;
    if (!failure || --failure.action > 0) return;
    if (failure.lasts !== true) troubles.failure = null;
    throw new HostError(failure.code);
  };

  const answer = (body: RequestBody): HostAnswer => {
    const isCleanUp = isOnlyCleanUp(body);
    const requestBytes = bytesOf(body);
    if (requestBytes > MOST_BYTES) return refuse('RequestPayloadSizeLimitExceeded', 413);
    if (!isCleanUp) troubles.beforeRequest?.(requests.length + 1, book);
    const response = interpret(body, root, references, isCleanUp ? () => undefined : fail);
    const responseBytes = bytesOf(response);
    if (!isCleanUp) requests.push({ actions: body.Actions.length, requestBytes, responseBytes });
    if (responseBytes > MOST_BYTES) return refuse('ResponsePayloadSizeLimitExceeded', 413);
    return { body: response };
  };

  return {
    book,
    troubles,
    requests,
    process: async (body, { waitsForCellEdit = false } = {}) => {
      if (troubles.isEditingCell && !waitsForCellEdit) return refuse('InvalidOperationInCellEditMode', 400);
      while (troubles.isStalled || troubles.isEditingCell) await aMoment();
      return answer(body);
    },
  };
}

/** After a run the client gives its references back in a request of its own. */
function isOnlyCleanUp({ Actions }: RequestBody): boolean {
  const others = Actions.filter(({ Name }) => Name !== '_RemoveReference');
  return (
    others.length < Actions.length && others.every(({ ActionType }) => ActionType === ACTION.instantiate)
  );
}

function refuse(code: string, status: number): HostAnswer {
  return { refused: { code, status } };
}

function bytesOf(body: unknown): number {
  return new TextEncoder().encode(JSON.stringify(body)).length;
}

function aMoment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}
