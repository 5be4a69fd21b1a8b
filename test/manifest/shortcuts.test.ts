import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elementsNamed, MANIFEST, readManifest } from './support/readManifest';

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
}

const file = new URL('../../assets/shortcuts.json', import.meta.url);
const { actions, shortcuts } = JSON.parse(readFileSync(file, 'utf8')) as Shortcuts;
const keysOf = (platform: string) => shortcuts.map(({ key }) => key[platform] ?? '');

test('every action has one shortcut, and every shortcut an action', () => {
  expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
  expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
});

test('every action says what it does, for the day its keys clash with those of another add-in', () => {
  for (const { type, name } of actions) {
    expect(type).toBe('ExecuteFunction');
    expect(name).toMatch(/^[A-Z][a-z ]+/);
  }
});

test('every command that runs without the pane has a shortcut', () => {
  const commands = elementsNamed(readManifest(MANIFEST), 'ov:FunctionName').map(({ text }) => text);
  expect(actions.map(({ id }) => id)).toEqual(expect.arrayContaining(commands));
});

// Ctrl+Shift with a letter is nearly all taken by Excel (U: formula bar) and the browsers (T, N, W, S). AltGr+Shift with
// a vowel types Á, É, Í, Ó or Ú on British and Irish keyboards.
test('the keys are of the pattern that Excel leaves to add-ins, and type no accented letter', () => {
  for (const keys of keysOf('default')) expect(keys).toMatch(/^Ctrl\+Shift\+Alt\+[B-DF-HJ-NP-TV-Z]$/);
  expect(new Set(keysOf('default')).size).toBe(shortcuts.length);
});

test('on a Mac, Control with Option is left to VoiceOver', () => {
  for (const keys of keysOf('mac')) expect(keys).toMatch(/^Command\+Shift\+Alt\+[A-Z]$/);
  expect(new Set(keysOf('mac')).size).toBe(shortcuts.length);
});
