import { HostError } from './hostError';
import { HostObject } from './hostType';
import type { Argument } from './hostType';
import { answerQuery } from './query';
import { ACTION, PATH, textOf } from './wire';
import type { Action, ArgumentInfo, Json, JsonObject, ObjectPath, RequestBody, ResponseBody } from './wire';

/** Objects that the client asked to keep, by the reference it was given. They outlive the request. */
export interface References {
  keep(object: HostObject): string;
  find(reference: string): HostObject;
  drop(reference: string): void;
}

export function createReferences(): References {
  const kept = new Map<string, HostObject>();
  let next = 1;
  return {
    keep: (object) => {
      const reference = `{R${next++}}`;
      kept.set(reference, object);
      return reference;
    },
    find: (reference) => {
      const object = kept.get(reference);
      if (!object) throw new HostError('InvalidReference');
      return object;
    },
    drop: (reference) => {
      kept.delete(reference);
    },
  };
}

/**
 * Carries out one request: its actions in order, until one fails. What was done before a failure stays done, as in
 * Excel.
 *
 * @param onAction called before each action, and may throw to make it fail
 */
export function interpret(
  { Actions, ObjectPaths }: RequestBody,
  root: HostObject,
  references: References,
  onAction: () => void,
): ResponseBody {
  const request = openRequest(ObjectPaths, root, references);
  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  for (const [index, action] of Actions.entries()) {
    try {
      onAction();
      results.push({ ActionId: action.Id, Value: request.act(action) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code: Code, message: Message, location: Location } = error;
      return { Results: results, TraceIds: traces, Error: { Code, Message, Location, ActionIndex: index } };
    }
  }
  return { Results: results, TraceIds: traces };
}

function openRequest(
  paths: RequestBody['ObjectPaths'],
  root: HostObject,
  references: References,
): { act: (action: Action) => Json } {
  /** Each path is walked once: one that adds something must not add it again. */
  const resolved = new Map<number, HostObject | null>();
  const referenceOf = new Map<number, string>();

  const resolve = (id: number): HostObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = paths[String(id)];
    if (!path) throw new HostError('InvalidReference');
    const object = walk(path);
    resolved.set(id, object);
    return object;
  };

  const walk = (path: ObjectPath): HostObject | null => {
    const { ObjectPathType: type, Name: name } = path;
    if (type === PATH.root) return root;
    if (type === PATH.nothing) return null;
    if (type === PATH.reference) {
      referenceOf.set(path.Id, name);
      return references.find(name);
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (type === PATH.property) return parent.nav(name);
    const args = argumentsOf(path.ArgumentInfo);
    if (type === PATH.indexer) {
      const item = parent.find((args[0] ?? null) as Json);
      if (!item) throw new HostError('ItemNotFound', `${parent.typeName}.getItem`);
      return item;
    }
    if (type !== PATH.method) throw new HostError('ApiNotFound', name);
    const made = parent.call(name, args);
    if (made instanceof HostObject || made === null) return made;
    throw new HostError('ApiNotFound', `${parent.typeName}.${name}`);
  };

  const argumentsOf = ({ Arguments = [], ReferencedObjectPathIds: ids }: ArgumentInfo = {}): Argument[] =>
    Arguments.map((argument, index): Argument => {
      const id = ids?.[index];
      return typeof id === 'number' && id > 0 ? resolve(id) : argument;
    });

  const identify = (id: number, object: HostObject | null): JsonObject | null => {
    if (!object) return null;
    const reference = referenceOf.get(id);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  };

  const callMethod = (action: Action): Json => {
    const object = resolve(action.ObjectPathId);
    if (action.Name === '_RemoveReference') {
      for (const reference of action.ArgumentInfo?.Arguments ?? []) references.drop(textOf(reference));
      return null;
    }
    if (!object) return { _IsNull: true };
    if (action.Name === '_KeepReference' && object.isReferenced) {
      if (!referenceOf.has(action.ObjectPathId))
        referenceOf.set(action.ObjectPathId, references.keep(object));
      return null;
    }
    const given = object.call(action.Name, argumentsOf(action.ArgumentInfo));
    return given === undefined || given instanceof HostObject ? null : (given as Json);
  };

  const act = (action: Action): Json => {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identify(action.ObjectPathId, resolve(action.ObjectPathId));
      case ACTION.query: {
        const object = resolve(action.ObjectPathId);
        const found = object && answerQuery(object, action.QueryInfo ?? {});
        return found && { ...found, ...identify(action.ObjectPathId, object) };
      }
      case ACTION.method:
        return callMethod(action);
      case ACTION.set:
        resolve(action.ObjectPathId)?.set(action.Name, action.ArgumentInfo?.Arguments?.[0] ?? null);
        return null;
      case ACTION.trace:
        return null;
      default:
        throw new HostError('ApiNotFound', `action of type ${action.ActionType}`);
    }
  };
  return { act };
}
