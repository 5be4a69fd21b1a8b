import type { Look } from './writePlan';

/** Collects the looks of a plan, each once. */
export interface LookBook {
  readonly looks: readonly Look[];
  /** The look's index in the plan. */
  readonly add: (look: Look) => number;
}

export function newLookBook(): LookBook {
  const looks: Look[] = [];
  const known = new Map<string, number>();
  return {
    looks,
    add(look) {
      const key = JSON.stringify(look);
      const index = known.get(key) ?? looks.push(look) - 1;
      known.set(key, index);
      return index;
    },
  };
}
