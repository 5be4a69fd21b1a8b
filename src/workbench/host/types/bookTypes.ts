import type { BookModel } from '../model/bookModel';
import { HostError } from '../richApi/hostError';
import { hostObject } from '../richApi/hostType';
import type { HostObject, HostType } from '../richApi/hostType';
import { textOf } from '../richApi/wire';
import type { Json } from '../richApi/wire';
import { namesObject } from './nameTypes';
import { sheetsObject } from './sheetTypes';
import { tablesObject } from './tableTypes';

interface SettingTarget {
  readonly book: BookModel;
  readonly key: string;
}

const SETTING: HostType<SettingTarget> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key) as Json,
      set: ({ book, key }, value) => {
        book.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
      return undefined;
    },
  },
};

function findSetting(book: BookModel, key: unknown): HostObject | null {
  return book.settings.has(String(key)) ? hostObject(SETTING, { book, key: String(key) }) : null;
}

const SETTINGS: HostType<BookModel> = {
  name: 'SettingCollection',
  items: (book) => [...book.settings.keys()].map((key) => hostObject(SETTING, { book, key })),
  find: findSetting,
  methods: {
    GetItemOrNullObject: (book, [key]) => findSetting(book, key),
    Add: (book, [key, value]) => {
      if (typeof key !== 'string' || key === '')
        throw new HostError('InvalidArgument', 'SettingCollection.add');
      book.settings.set(key, value);
      return hostObject(SETTING, { book, key });
    },
  },
};

/** The sheet functions, as far as Outturn asks: what day 1 January 2000 is in this workbook. */
const FUNCTIONS: HostType<BookModel> = {
  name: 'Functions',
  methods: {
    Date: (book, args) => {
      const [year, month, day] = args.map(Number);
      const days = Date.UTC(year ?? NaN, (month ?? NaN) - 1, day) / 86_400_000 + 25_569;
      return hostObject(RESULT, book.counts1904 ? days - 1462 : days);
    },
  },
};

const RESULT: HostType<number> = {
  name: 'FunctionResult',
  scalars: { Value: { get: (value) => value }, Error: { get: () => '' } },
};

const APPLICATION: HostType<BookModel> = {
  name: 'Application',
  methods: {
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
};

const PART: HostType<BookModel['xmlParts'][number]> = {
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: { get: ({ id }) => id } },
  methods: { GetXml: ({ xml }) => xml },
};

interface PartsTarget {
  readonly book: BookModel;
  readonly namespace: string | null;
}

const partsOf = ({ book, namespace }: PartsTarget) =>
  book.xmlParts.filter(({ xml }) => namespace === null || xml.includes(`"${namespace}"`));

const PARTS: HostType<PartsTarget> = {
  name: 'CustomXmlPartCollection',
  items: (target) => partsOf(target).map((part) => hostObject(PART, part)),
  methods: {
    GetByNamespace: ({ book }, [namespace]) => hostObject(PARTS, { book, namespace: textOf(namespace) }),
    GetOnlyItemOrNullObject: (target) => {
      const [part, ...more] = partsOf(target);
      return part && more.length === 0 ? hostObject(PART, part) : null;
    },
  },
};

const WORKBOOK: HostType<BookModel> = {
  name: 'Workbook',
  scalars: { Name: { get: ({ name }) => name } },
  nav: {
    Application: (book) => hostObject(APPLICATION, book),
    CustomXmlParts: (book) => hostObject(PARTS, { book, namespace: null }),
    Functions: (book) => hostObject(FUNCTIONS, book),
    Names: (book) => namesObject(book, null),
    Settings: (book) => hostObject(SETTINGS, book),
    Tables: (book) => tablesObject(book, book.sheets),
    Worksheets: sheetsObject,
  },
};

export function workbookObject(book: BookModel): HostObject {
  return hostObject(WORKBOOK, book);
}
