/** Says of a piece of JSON what of it has not the form; what it holds beyond the form goes into `added`. */
export type Form = (data: unknown, where: string, told: Told) => void;

interface Told {
  readonly wrong: string[];
  readonly added: Set<string>;
}

/** What of a document has another form, and which keys it adds, by their paths. */
export function differencesFrom(form: Form, document: unknown): { wrong: string[]; added: string[] } {
  const told: Told = { wrong: [], added: new Set() };
  form(document, '', told);
  return { wrong: told.wrong, added: [...told.added] };
}

const wrong = (told: Told, where: string, data: unknown, expected: string) => {
  told.wrong.push(`${where}: ${JSON.stringify(data)} is not ${expected}`);
};

export const number: Form = (data, where, told) => {
  if (typeof data !== 'number' || !Number.isFinite(data)) wrong(told, where, data, 'a number');
};

export const truth: Form = (data, where, told) => {
  if (typeof data !== 'boolean') wrong(told, where, data, 'true or false');
};

export function text(like?: RegExp): Form {
  return (data, where, told) => {
    if (typeof data !== 'string' || like?.test(data) === false)
      wrong(told, where, data, `a text like ${String(like ?? 'any')}`);
  };
}

export function oneOf(...words: readonly (string | number)[]): Form {
  return (data, where, told) => {
    if (!words.some((word) => word === data)) wrong(told, where, data, `one of ${words.join(', ')}`);
  };
}

export function nullable(form: Form): Form {
  return (data, where, told) => {
    if (data !== null) form(data, where, told);
  };
}

export function either(a: Form, b: Form): Form {
  return (data, where, told) => {
    const first: Told = { wrong: [], added: told.added };
    a(data, where, first);
    if (first.wrong.length > 0) b(data, where, told);
  };
}

export function list(form: Form): Form {
  return (data, where, told) => {
    if (!Array.isArray(data)) {
      wrong(told, where, data, 'a list');
      return;
    }
    data.forEach((item) => {
      form(item, `${where}[]`, told);
    });
  };
}

/** An object with all of these keys. */
export function record(keys: Readonly<Record<string, Form>>): Form {
  return (data, where, told) => {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      wrong(told, where, data, 'an object');
      return;
    }
    const path = (key: string) => (where === '' ? key : `${where}.${key}`);
    for (const [key, form] of Object.entries(keys)) {
      if (Object.hasOwn(data, key)) form((data as Record<string, unknown>)[key], path(key), told);
      else told.wrong.push(`${path(key)} is left out`);
    }
    for (const key of Object.keys(data)) if (!Object.hasOwn(keys, key)) told.added.add(path(key));
  };
}
