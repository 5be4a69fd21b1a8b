import { HostError } from './hostError';
import type { Json, JsonObject } from './wire';

/** What a method is given and gives: plain data, an object of the host, or a list with such objects in it. */
export type Argument = Json | HostObject | readonly Argument[];

/** A property that holds data. Without `set` it can only be read. */
interface Scalar<T> {
  readonly get: (target: T) => Json;
  readonly set?: (target: T, value: Json) => void;
}

/** One type of the API, keyed by the names that travel. */
export interface HostType<T> {
  readonly name: string;
  /** Objects of the type live on after a request only where the client asked for a reference. */
  readonly isReferenced?: true;
  /** What tells an object from its siblings: `{ Id: ... }`. */
  readonly identity?: (target: T) => JsonObject;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly nav?: Readonly<Record<string, (target: T) => HostObject>>;
  /** Null stands for a null object, undefined for no return value. */
  readonly methods?: Readonly<Record<string, (target: T, args: readonly Argument[]) => Argument | undefined>>;
  /** The items of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
  /** The item of a collection by its name or id. */
  readonly find?: (target: T, key: Json) => HostObject | null;
}

/** An object of the host: a thing of the model seen through its type. */
export class HostObject {
  readonly typeName: string;
  readonly isReferenced: boolean;
  readonly isCollection: boolean;
  readonly target: unknown;
  readonly identity: () => JsonObject;
  readonly scalarNames: readonly string[];
  readonly has: (kind: 'scalars' | 'nav' | 'methods', member: string) => boolean;
  readonly get: (member: string) => Json;
  readonly set: (member: string, value: Json) => void;
  readonly nav: (member: string) => HostObject;
  readonly call: (member: string, args: readonly Argument[]) => Argument | undefined;
  readonly items: () => readonly HostObject[];
  readonly find: (key: Json) => HostObject | null;

  private constructor(parts: Omit<HostObject, never>) {
    this.typeName = parts.typeName;
    this.isReferenced = parts.isReferenced;
    this.isCollection = parts.isCollection;
    this.target = parts.target;
    this.identity = parts.identity;
    this.scalarNames = parts.scalarNames;
    this.has = parts.has;
    this.get = parts.get;
    this.set = parts.set;
    this.nav = parts.nav;
    this.call = parts.call;
    this.items = parts.items;
    this.find = parts.find;
  }
}
