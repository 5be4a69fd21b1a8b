import { packParcels } from '../parcels';

/** One thing to be done in Excel, made ready before anything is done. */
export interface Step {
  /** About how much it adds to the message. */
  readonly bytes: number;
  readonly run: (context: Excel.RequestContext) => void;
}

/** Below the five megabytes that Excel on the web takes, since it does not say how it counts them. */
const MOST_BYTES = 4_300_000;

/** The length of data as it travels. */
export function bytesOf(data: unknown): number {
  return new TextEncoder().encode(JSON.stringify(data)).length;
}

/** Does the steps in order, in one message where they fit. */
export async function runSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  for (const parcel of packParcels(steps, ({ bytes }) => bytes, MOST_BYTES)) await runParcel(context, parcel);
}

async function runParcel(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  for (const { run } of steps) run(context);
  await context.sync();
}
