import { expect, test } from 'vitest';
import { manifestFor } from '../../tools/manifestFor';
import { elementsNamed, MANIFEST, readManifest } from './support/readManifest';

const startOf = (xml: string) =>
  elementsNamed(readManifest(xml), 'SourceLocation')[0]?.attributes['DefaultValue'];

test('every development address becomes that of the server, and nothing else changes', () => {
  const made = manifestFor(MANIFEST, 'https://outturn.example.org');
  expect(made).not.toContain('localhost:3000');
  expect(made.replaceAll('https://outturn.example.org/', 'https://localhost:3000/')).toBe(MANIFEST);
});

test.each([
  ['https://outturn.example.org', 'https://outturn.example.org/taskpane.html'],
  ['https://outturn.example.org/', 'https://outturn.example.org/taskpane.html'],
  [' https://Example.org:8443/tools/outturn// ', 'https://example.org:8443/tools/outturn/taskpane.html'],
  ['https://example.org/r&d/$&', 'https://example.org/r&d/$&/taskpane.html'],
])('served from %s the pane is at %s', (url, pane) => {
  expect(startOf(manifestFor(MANIFEST, url))).toBe(pane);
});

test.each([
  [undefined, 'Say where the add-in will be served: set OUTTURN_URL, for example'],
  [' ', 'Say where the add-in will be served'],
  ['http://outturn.example.org', 'Excel opens add-ins only over https'],
  ['outturn.example.org', 'is no https address. Write it in full'],
  ['ftp://outturn.example.org', 'is no https address. Write it in full'],
  ['https://outturn.example.org/?v=1', 'leave out any sign-in, ? and #'],
  ['https://name:word@outturn.example.org', 'leave out any sign-in, ? and #'],
])('an address of %j is refused in plain words', (url, words) => {
  expect(() => manifestFor(MANIFEST, url)).toThrow(words);
});
