import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONTENT_MODELS, fitsModel } from './support/contentModels';
import { pngSize } from './support/pngSize';
import { elementsNamed, everyElement, MANIFEST, readManifest } from './support/readManifest';
import type { ManifestElement } from './support/readManifest';

const ROOT = new URL('../../', import.meta.url);
const SERVED = 'https://localhost:3000/';

const manifest = readManifest(MANIFEST);
const texts = (...names: readonly string[]) => elementsNamed(manifest, ...names).map(({ text }) => text);
const defaultOf = (name: string) => elementsNamed(manifest, name)[0]?.attributes['DefaultValue'];
const only = (name: string): ManifestElement => {
  const found = elementsNamed(manifest, name);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const residsIn = (element: ManifestElement): string[] =>
  everyElement(element).flatMap(({ attributes }) => attributes['resid'] ?? []);
const resources = (list: string): Map<string, string> =>
  new Map(only(list).children.map(({ attributes }) => [attributes['id']!, attributes['DefaultValue']!]));

describe('the order', () => {
  const withType = ({ name, attributes }: ManifestElement) =>
    attributes['xsi:type'] ? `${name} ${attributes['xsi:type']}` : name;

  test('every element holds what the schema asks for, in the order it asks for', () => {
    const wrong = everyElement(manifest).flatMap((element) => {
      const model = CONTENT_MODELS[withType(element)] ?? CONTENT_MODELS[element.name];
      const children = element.children.map(({ name }) => name);
      if (model === undefined ? children.length === 0 : fitsModel(children, model)) return [];
      return [`${withType(element)} holds: ${children.join(' ')}; it should: ${model ?? 'nothing'}`];
    });
    expect(wrong).toEqual([]);
  });

  test('the check of the order sees a swap, a gap and a stranger', () => {
    const model = CONTENT_MODELS['ov:Control Button']!;
    const button = ['ov:Label', 'ov:Supertip', 'ov:Icon', 'ov:Action'];
    expect(fitsModel(button, model)).toBe(true);
    expect(fitsModel([...button, 'ov:Enabled'], model)).toBe(true);
    expect(fitsModel(button.toReversed(), model)).toBe(false);
    expect(fitsModel(button.slice(1), model)).toBe(false);
    expect(fitsModel([...button, 'ov:Label'], model)).toBe(false);
  });
});

describe('what Outturn says of itself', () => {
  test('the id is a GUID', () => {
    expect(texts('Id')).toEqual([
      expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/),
    ]);
  });

  test('the version is that of the package, in four parts', () => {
    const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
      version: string;
    };
    expect(texts('Version')).toEqual([`${version}.0`]);
  });

  test('the name is the name alone, and the description fits', () => {
    expect(defaultOf('DisplayName')).toBe('Outturn');
    expect(defaultOf('Description')!.length).toBeLessThanOrEqual(250);
    expect(texts('ProviderName')[0]!.length).toBeLessThanOrEqual(125);
  });

  test('it is for Excel alone, and asks for no more than to read and write the workbook', () => {
    expect(elementsNamed(manifest, 'Host').map(({ attributes }) => attributes['Name'])).toEqual(['Workbook']);
    expect(elementsNamed(manifest, 'ov:Host').map(({ attributes }) => attributes['xsi:type'])).toEqual([
      'Workbook',
    ]);
    expect(texts('Permissions')).toEqual(['ReadWriteDocument']);
  });

  test('it needs a shared runtime and ExcelApi 1.9, and nothing newer', () => {
    const sets = elementsNamed(manifest, 'Set').map(({ attributes }) => attributes);
    expect(sets).toEqual([
      { Name: 'SharedRuntime', MinVersion: '1.1' },
      { Name: 'ExcelApi', MinVersion: '1.9' },
    ]);
  });
});

describe('addresses', () => {
  const urls = everyElement(manifest)
    .flatMap(({ attributes }) => [attributes['DefaultValue'], attributes['Url']])
    .filter((value) => value !== undefined && /^\w+:\/\//.test(value)) as string[];

  test('every address is https, not too long, and of our own host', () => {
    expect(urls.length).toBeGreaterThan(25);
    for (const url of urls) {
      expect(url.startsWith(SERVED), url).toBe(true);
      expect(url.length).toBeLessThanOrEqual(2048);
    }
  });

  test('the host of development stands nowhere else, so that a build can replace all of it', () => {
    expect(MANIFEST.split('localhost:3000').length - 1).toBe(urls.length);
  });

  test('every asset it names is in the repository under the same path', () => {
    const assets = urls.filter((url) => url.startsWith(`${SERVED}assets/`));
    const missing = assets.filter((url) => !existsSync(new URL(url.slice(SERVED.length), ROOT)));
    expect(assets.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  test('the pane, the buttons and the shortcuts run in one page that stays', () => {
    const runtime = only('ov:Runtime').attributes;
    expect(runtime).toEqual({ resid: 'Pane.Url', lifetime: 'long' });
    const pages = elementsNamed(manifest, 'ov:FunctionFile', 'ov:SourceLocation');
    expect(new Set(pages.flatMap(residsIn))).toEqual(new Set([runtime['resid']]));
    expect(defaultOf('SourceLocation')).toBe(resources('bt:Urls').get('Pane.Url'));
  });

  test('every button that opens the pane opens the same one', () => {
    expect(new Set(texts('ov:TaskpaneId'))).toEqual(new Set(['Outturn.Pane']));
    expect(texts('ov:TaskpaneId')).toHaveLength(elementsNamed(manifest, 'ov:SourceLocation').length);
  });
});

describe('resources', () => {
  const overrides = only('ov:Hosts');
  const lists: readonly [list: string, ...users: string[]][] = [
    ['bt:Images', 'bt:Image'],
    ['bt:Urls', 'ov:Runtime', 'ov:FunctionFile', 'ov:SourceLocation', 'ov:LearnMoreUrl'],
    ['bt:ShortStrings', 'ov:Label', 'ov:Title'],
    ['bt:LongStrings', 'ov:Description'],
  ];

  test.each(lists)(
    'every resid that should be of %s is there, and none is there in vain',
    (list, ...users) => {
      const used = elementsNamed(overrides, ...users).flatMap(residsIn);
      expect(new Set(used)).toEqual(new Set(resources(list).keys()));
    },
  );

  test('every resid is looked at by the test above', () => {
    const users = lists.flatMap(([, ...names]) => names);
    const others = everyElement(overrides).filter(
      ({ name, attributes }) => attributes['resid'] !== undefined && !users.includes(name),
    );
    expect(others).toEqual([]);
  });

  test('every resid is given once, and none is longer than 32 characters', () => {
    const ids = lists.flatMap(([list]) => only(list).children.map(({ attributes }) => attributes['id']!));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('a short text has at most 125 characters and a long one 250', () => {
    const tooLong = (list: string, limit: number) =>
      [...resources(list)].filter(([, text]) => text.length === 0 || text.length > limit);
    expect(tooLong('bt:ShortStrings', 125)).toEqual([]);
    expect(tooLong('bt:LongStrings', 250)).toEqual([]);
  });
});

describe('icons', () => {
  const sizeAt = (url: string) => pngSize(readFileSync(new URL(url.slice(SERVED.length), ROOT)));

  test('each is a PNG of exactly the size that is said of it', () => {
    const images = resources('bt:Images');
    for (const { attributes } of elementsNamed(only('ov:Hosts'), 'bt:Image')) {
      const size = Number(attributes['size']);
      expect(sizeAt(images.get(attributes['resid']!)!), attributes['resid']).toEqual([size, size]);
    }
  });

  test('each comes in every size that Office can use', () => {
    for (const icon of elementsNamed(manifest, 'ov:Icon')) {
      const sizes = icon.children.map(({ attributes }) => Number(attributes['size']));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    }
  });

  test('in the list of add-ins it is 32 pixels, or 64 on a sharp screen', () => {
    expect(sizeAt(defaultOf('IconUrl')!)).toEqual([32, 32]);
    expect(sizeAt(defaultOf('HighResolutionIconUrl')!)).toEqual([64, 64]);
  });
});

describe('commands', () => {
  const labels = (element: ManifestElement) =>
    elementsNamed(element, 'ov:Control').map((control) => {
      const [label] = residsIn(elementsNamed(control, 'ov:Label')[0]!);
      return resources('bt:ShortStrings').get(label!);
    });

  test('one group on the Home tab, of three buttons (Office allows six)', () => {
    expect(only('ov:OfficeTab').attributes['id']).toBe('TabHome');
    expect(labels(only('ov:Group'))).toEqual(['Rate tables', 'Check return', 'Open Outturn']);
  });

  test('one entry in the menu of a cell, never switched off: Office does not know that there', () => {
    const menu = only('ov:OfficeMenu');
    expect(menu.attributes['id']).toBe('ContextMenuCell');
    expect(labels(menu)).toEqual(['Rate this table']);
    expect(elementsNamed(menu, 'ov:Enabled')).toEqual([]);
  });

  test('every command and group has an id of its own', () => {
    const ids = elementsNamed(manifest, 'ov:Control', 'ov:Group').map(({ attributes }) => attributes['id']!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 125)).toEqual([]);
  });

  test('only what is not there yet is switched off, and its supertip says so', () => {
    const off = elementsNamed(manifest, 'ov:Control').filter(
      (control) => elementsNamed(control, 'ov:Enabled')[0]?.text === 'false',
    );
    expect(off.map(({ attributes }) => attributes['id'])).toEqual(['Outturn.CheckReturn']);
    expect(resources('bt:LongStrings').get('CheckReturn.Tip')).toContain('comes in a later version');
  });
});
