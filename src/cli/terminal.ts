import { isatty } from 'node:tty';
import pico from 'picocolors';

/** How to write for people: with colours on a terminal, without them everywhere else or where NO_COLOR asks so. */
export interface Terminal {
  readonly colours: ReturnType<typeof pico.createColors>;
  /** Characters in a line; null where lines are never broken, since something else reads them. */
  readonly width: number | null;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Says what takes long, on a terminal only. */
  readonly progress: (text: string) => void;
}

export function openTerminal(): Terminal {
  // Whoever reads may stop before the end, as "head" does: then there is nobody left to write to.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  // Asked of the system: process.stdout says nothing at all where it is no terminal.
  const isTerminal = isatty(1);
  const wantsColour = isTerminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return {
    colours: pico.createColors(wantsColour),
    width: isTerminal ? Math.max(60, Math.min(process.stdout.columns, 140)) : null,
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
    },
  };
}

/** Breaks a text into lines no longer than the width, the later ones indented. */
export function wrap(text: string, width: number | null, indent: number): string {
  if (width === null) return text;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const space = lines.length === 0 ? width : width - indent;
    if (line !== '' && line.length + 1 + word.length > space) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
