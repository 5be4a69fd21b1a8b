import type { ExcelHost } from './excelHost';
import type { RequestBody } from './richApi/wire';

/** The two ends of the line between office.js and its host, as office.js expects them. */
export interface HostBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

/** The request flag by which the client waits for the end of cell editing. */
const WAITS_FOR_CELL_EDIT = 64;

const REQUEST = 1;
const RESPONSE = 2;

/** Answers what office.js sends; `host` is asked anew for every request, so that tests may change it. */
export function createHostBridge(host: () => ExcelHost): HostBridge {
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, type, flags = 0, message } = JSON.parse(text) as Request;
      if (type !== REQUEST) return;
      const body =
        typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
      void host()
        .process(body, { waitsForCellEdit: (flags & WAITS_FOR_CELL_EDIT) !== 0 })
        .then(({ body: answer, refused }) => {
          const said = refused
            ? { statusCode: refused.status, body: { error: { code: refused.code, message: refused.code } } }
            : { statusCode: 200, body: answer };
          bridge.onMessageFromHost?.(
            JSON.stringify({ id, type: RESPONSE, message: { headers: {}, ...said } }),
          );
        });
    },
  };
  return bridge;
}

interface Request {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: RequestBody | string };
}
