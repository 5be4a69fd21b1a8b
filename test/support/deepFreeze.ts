/** Freezes an object and everything in it, so that a test proves that nothing it was given is changed. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const parts: readonly unknown[] =
    value instanceof Map || value instanceof Set ? [...value].flat() : Object.values(value);
  parts.forEach(deepFreeze);
  return value;
}
