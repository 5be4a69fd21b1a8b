import type { BookModel, NameModel } from '../model/bookModel';
import { HostError } from '../richApi/hostError';
import { HostObject, hostObject } from '../richApi/hostType';
import type { HostType } from '../richApi/hostType';
import { textOf } from '../richApi/wire';

interface NamesTarget {
  readonly book: BookModel;
  readonly sheet: string | null;
}

interface NameTarget extends NamesTarget {
  readonly item: NameModel;
}

const NAME: HostType<NameTarget> = {
  name: 'NamedItem',
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    Name: { get: ({ item }) => item.name },
    Formula: {
      get: ({ item }) => item.formula,
      set: ({ item }, value) => {
        if (typeof value !== 'string' || !value.startsWith('='))
          throw new HostError('InvalidArgument', 'NamedItem.formula');
        item.formula = value;
      },
    },
    Visible: {
      get: ({ item }) => item.isVisible,
      set: ({ item }, value) => {
        item.isVisible = value === true;
      },
    },
    Comment: { get: ({ item }) => item.comment },
    Scope: { get: ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet') },
  },
  methods: {
    Delete: ({ book, item }) => {
      book.names.splice(book.names.indexOf(item), 1);
      return undefined;
    },
  },
};

function namesOf({ book, sheet }: NamesTarget): NameModel[] {
  return book.names.filter((item) => item.sheet === sheet);
}

function findName(target: NamesTarget, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  const item = namesOf(target).find(({ name }) => name.toLowerCase() === wanted);
  return item ? hostObject(NAME, { ...target, item }) : null;
}

const NAMES: HostType<NamesTarget> = {
  name: 'NamedItemCollection',
  items: (target) => namesOf(target).map((item) => hostObject(NAME, { ...target, item })),
  find: findName,
  methods: {
    GetItemOrNullObject: (target, [key]) => findName(target, key),
    Add: (target, [name, reference, comment]) => {
      if (typeof name !== 'string' || !/^[A-Za-z_\\][\w.\\]*$/.test(name))
        throw new HostError('InvalidArgument', 'NamedItemCollection.add');
      if (findName(target, name)) throw new HostError('ItemAlreadyExists', 'NamedItemCollection.add');
      const formula = reference instanceof HostObject ? `=${textOf(reference.get('Address'))}` : reference;
      if (typeof formula !== 'string' || !formula.startsWith('='))
        throw new HostError('InvalidArgument', 'NamedItemCollection.add');
      const item: NameModel = {
        name,
        sheet: target.sheet,
        formula,
        isVisible: true,
        comment: typeof comment === 'string' ? comment : '',
      };
      target.book.names.push(item);
      return hostObject(NAME, { ...target, item });
    },
  },
};

/** The names of a sheet, or of the workbook where the sheet is null. */
export function namesObject(book: BookModel, sheet: string | null): HostObject {
  return hostObject(NAMES, { book, sheet });
}
