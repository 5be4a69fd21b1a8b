import { SaxesParser } from 'saxes';
import { damaged, unsafe } from '../refusals';
import { wrongEncoding } from './decodeXml';

export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * What a reader of XML wants to hear. Names are those of the root's own namespace without their prefix; an element of
 * any other namespace keeps its prefix, or gets a lone colon, so that it is never taken for one of the format's own.
 */
export interface XmlHandlers {
  /** `position` is where the parser stands in the text: just behind the tag. */
  open?: (name: string, attributes: Attributes, position: number) => void;
  close?: (name: string, position: number) => void;
  text?: (text: string) => void;
}

export interface XmlParser {
  write(chunk: string): void;
  end(): void;
}

/**
 * A parser of one part.
 *
 * @throws OutturnError `unsafe` for a document type or a foreign encoding, `damaged` for anything that is no XML
 */
export function createXmlParser(handlers: XmlHandlers, part: string, where: string): XmlParser {
  const parser = new SaxesParser({ xmlns: false });
  let prefix: string | null = null;
  const own = (name: string): string => {
    prefix ??= name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
    if (prefix === '') return name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : `:${name}`;
  };
  parser.on('error', (error) => {
    throw damaged(`The part ${part} is broken (${error.message})`, where);
  });
  parser.on('doctype', () => {
    throw unsafe(`The part ${part} declares a document type, which no workbook does`, where);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(utf-8|us-ascii)$/i.test(encoding)) throw wrongEncoding(part, where);
  });
  const { open, close, text } = handlers;
  // Always listened to, because the first tag tells the prefix.
  parser.on('opentag', (tag) => {
    const name = own(tag.name);
    open?.(name, tag.attributes, parser.position);
  });
  if (close) {
    parser.on('closetag', (tag) => {
      close(own(tag.name), parser.position);
    });
  }
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write: (chunk) => void parser.write(chunk),
    end: () => void parser.close(),
  };
}

/** An attribute by its local name, whatever its prefix: `r:id` under any prefix is `id`. */
export function attributeOf(attributes: Attributes, localName: string): string | undefined {
  for (const name in attributes) {
    if (name.endsWith(`:${localName}`)) return attributes[name];
  }
  return undefined;
}

/** A yes-or-no attribute: `1`, `true` and `on` are yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
