import { tooLarge } from '../refusals';
import { MAX_TREE_NODES, MAX_TREE_SIZE } from '../zip/limits';
import { createXmlParser } from './xmlParser';
import type { Attributes } from './xmlParser';

/** An element with where it stands in the text of its part. */
export interface XmlNode {
  /** Local name, as `XmlHandlers` tells it. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: XmlNode[];
  /** The text directly inside, not that of children. */
  text: string;
  readonly start: number;
  /** Just behind the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag starts; equals `end` where the element closes itself. */
  closeStart: number;
  end: number;
}

/**
 * A small part as a tree. Errors as `createXmlParser`, and `too-large`.
 */
export function parseXmlTree(text: string, part: string, where: string): XmlNode {
  if (text.length > MAX_TREE_SIZE) throw tooLarge(`The part ${part} is larger than any such part`, where);
  const open: XmlNode[] = [];
  // The parser refuses a text without a root, so this is what it hears first.
  let root: XmlNode = {
    name: '',
    attributes: {},
    children: [],
    text: '',
    start: 0,
    openEnd: 0,
    closeStart: 0,
    end: 0,
  };
  let count = 0;
  const parser = createXmlParser(
    {
      open: (name, attributes, position) => {
        if (++count > MAX_TREE_NODES)
          throw tooLarge(`The part ${part} has more pieces than any such part`, where);
        const start = text.lastIndexOf('<', position - 1);
        const node = {
          name,
          attributes,
          children: [],
          text: '',
          start,
          openEnd: position,
          closeStart: 0,
          end: 0,
        };
        open.at(-1)?.children.push(node);
        if (count === 1) root = node;
        open.push(node);
      },
      close: (_name, position) => {
        const node = open.pop();
        if (!node) return;
        node.end = position;
        node.closeStart = position === node.openEnd ? position : text.lastIndexOf('<', position - 1);
      },
      text: (piece) => {
        const node = open.at(-1);
        if (node) node.text += piece;
      },
    },
    part,
    where,
  );
  parser.write(text);
  parser.end();
  return root;
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The prefix that elements of the root's namespace carry in this text, with its colon, or nothing. */
export function prefixOf(text: string, root: XmlNode): string {
  return /^<([^\s:/>]+:)?/.exec(text.slice(root.start, root.openEnd))?.[1] ?? '';
}
