import { HostError } from './hostError';
import type { HostObject } from './hostType';
import type { Json, JsonObject, QueryInfo } from './wire';

/** Answers a `load()`: the chosen properties of an object, or of every item of a collection. */
export function answerQuery(object: HostObject, query: QueryInfo): JsonObject {
  const select = [...(query.Select ?? ['*']), ...(query.Expand ?? [])].map((path) =>
    path.replaceAll('.', '/').split('/'),
  );
  return describe(object, select.length > 0 ? select : [['*']], query);
}

function describe(
  object: HostObject,
  select: readonly (readonly string[])[],
  { Top, Skip = 0 }: QueryInfo = {},
): JsonObject {
  if (!object.isCollection) return { ...object.identity(), ...properties(object, select) };
  // The string form of load() leaves "items" out, the other forms keep it.
  const own = select.filter(([head]) => head !== undefined && object.hasScalar(wireName(head)));
  const ofItems = select
    .filter((path) => !own.includes(path))
    .map((path) => (path[0] === 'items' ? path.slice(1) : path))
    .map((path) => (path.length > 0 ? path : ['*']));
  const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { ...properties(object, own), _Items: items.map((item) => describe(item, ofItems)) };
}

function properties(object: HostObject, select: readonly (readonly string[])[]): JsonObject {
  const found: Record<string, Json> = {};
  const deeper = new Map<string, string[][]>();
  for (const [head = '*', ...rest] of select) {
    if (head === '*') {
      for (const name of object.scalarNames) found[name] = object.get(name);
      continue;
    }
    const name = wireName(head);
    if (object.hasScalar(name)) found[name] = object.get(name);
    else deeper.set(name, [...(deeper.get(name) ?? []), rest.length > 0 ? rest : ['*']]);
  }
  for (const [name, paths] of deeper) found[name] = describe(object.nav(name), paths);
  return found;
}

/** Members travel with a capital first letter; those chosen by `load()` keep the caller's small one. */
function wireName(member: string): string {
  const [first] = member;
  if (first === undefined) throw new HostError('InvalidArgument');
  return first.toUpperCase() + member.slice(1);
}
