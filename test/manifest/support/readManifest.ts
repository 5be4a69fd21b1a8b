import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

/** An element of a manifest. Those of the overrides are named `ov:…` and the basic types `bt:…`, whatever the prefix. */
export interface ManifestElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ManifestElement[];
  text: string;
}

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': '',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'ov:',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt:',
};

export const MANIFEST = readFileSync(new URL('../../../manifest.xml', import.meta.url), 'utf8');

/** The root of a manifest; what is not well-formed, or of a namespace that no manifest has, throws. */
export function readManifest(xml: string): ManifestElement {
  const top: ManifestElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const prefix = PREFIXES[uri];
    if (prefix === undefined) throw new Error(`${local} is of the namespace "${uri}", which no manifest has`);
    const element: ManifestElement = {
      name: prefix + local,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

/** An element and all within it, in the order of the text. */
export function everyElement(element: ManifestElement): ManifestElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** Everything of these names in an element, at any depth. */
export function elementsNamed(element: ManifestElement, ...names: readonly string[]): ManifestElement[] {
  return everyElement(element).filter(({ name }) => names.includes(name));
}
