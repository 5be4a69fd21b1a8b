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
export abstract class HostObject {
  abstract readonly typeName: string;
  abstract readonly isReferenced: boolean;
  abstract readonly isCollection: boolean;
  abstract readonly scalarNames: readonly string[];
  /** The thing itself, for methods that are given an object. */
  abstract readonly target: unknown;
  abstract identity(): JsonObject;
  abstract hasScalar(member: string): boolean;
  abstract get(member: string): Json;
  abstract set(member: string, value: Json): void;
  abstract nav(member: string): HostObject;
  abstract call(member: string, args: readonly Argument[]): Argument | undefined;
  abstract items(): readonly HostObject[];
  abstract find(key: Json): HostObject | null;
}

class Bound<T> extends HostObject {
  readonly type: HostType<T>;
  override readonly target: T;

  constructor(type: HostType<T>, target: T) {
    super();
    this.type = type;
    this.target = target;
  }

  override get typeName(): string {
    return this.type.name;
  }

  override get isReferenced(): boolean {
    return this.type.isReferenced ?? false;
  }

  override get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  override get scalarNames(): readonly string[] {
    return Object.keys(this.type.scalars ?? {});
  }

  override identity(): JsonObject {
    return this.type.identity?.(this.target) ?? {};
  }

  override hasScalar(member: string): boolean {
    return this.type.scalars?.[member] !== undefined;
  }

  override get(member: string): Json {
    return this.known(this.type.scalars?.[member], member).get(this.target);
  }

  override set(member: string, value: Json): void {
    this.known(this.type.scalars?.[member]?.set, member)(this.target, value);
  }

  override nav(member: string): HostObject {
    return this.known(this.type.nav?.[member], member)(this.target);
  }

  override call(member: string, args: readonly Argument[]): Argument | undefined {
    return this.known(this.type.methods?.[member], member)(this.target, args);
  }

  override items(): readonly HostObject[] {
    return this.known(this.type.items, 'items')(this.target);
  }

  override find(key: Json): HostObject | null {
    return this.known(this.type.find, 'getItem')(this.target, key);
  }

  /** A gap of the simulation shows as an error that names the member, never as silence. */
  private known<M>(member: M | undefined, name: string): M {
    if (member === undefined) throw new HostError('ApiNotFound', `${this.type.name}.${name}`);
    return member;
  }
}

export function hostObject<T>(type: HostType<T>, target: T): HostObject {
  return new Bound(type, target);
}
