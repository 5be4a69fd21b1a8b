import { isTooLarge } from './errors';

/** Something to be loaded: how many cells it is, how to ask for it, and how to take what came. */
export interface Load<T> {
  readonly cells: number;
  /** Asks; what it returns takes the answer after the sync. */
  readonly ask: () => () => T;
  /** The same in smaller pieces; left out, or empty, where it cannot be divided. */
  readonly divide?: () => readonly Load<T>[];
}

/** The same load, with its answer made into something else. */
export function mapLoad<T, R>({ cells, ask, divide }: Load<T>, map: (answer: T) => R): Load<R> {
  return {
    cells,
    ask: () => {
      const take = ask();
      return () => map(take());
    },
    divide: () => divide?.().map((piece) => mapLoad(piece, map)) ?? [],
  };
}

/**
 * Loads many things in as few messages as their sizes allow. What turns out too large for one message, because texts
 * are longer than usual, is asked for again in halves.
 *
 * @param most how many cells go into one message
 */
export async function loadInParcels<T>(
  context: Excel.RequestContext,
  loads: readonly Load<T>[],
  most: number,
): Promise<T[]> {
  const answers: T[] = [];
  for (const parcel of packParcels(loads, ({ cells }) => cells, most))
    answers.push(...(await loadParcel(context, parcel)));
  return answers;
}

async function loadParcel<T>(context: Excel.RequestContext, loads: readonly Load<T>[]): Promise<T[]> {
  try {
    const takes = loads.map(({ ask }) => ask());
    await context.sync();
    return takes.map((take) => take());
  } catch (error) {
    const pieces = loads.length > 1 ? loads : (loads[0]?.divide?.() ?? []);
    if (!isTooLarge(error) || pieces.length < 2) throw error;
    const half = Math.ceil(pieces.length / 2);
    return [
      ...(await loadParcel(context, pieces.slice(0, half))),
      ...(await loadParcel(context, pieces.slice(half))),
    ];
  }
}

/** Puts things into parcels of a limited size, in order; one that is too large alone has a parcel of its own. */
export function packParcels<T>(things: readonly T[], sizeOf: (thing: T) => number, most: number): T[][] {
  const parcels: T[][] = [];
  let size = Infinity;
  for (const thing of things) {
    const own = sizeOf(thing);
    if (size + own > most) {
      parcels.push([]);
      size = 0;
    }
    parcels.at(-1)?.push(thing);
    size += own;
  }
  return parcels;
}
