import { readdirSync, readFileSync } from 'node:fs';
import { unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { drawnIcons } from '../../tools/icons/drawnIcons';
import { disc, paint, polygon, rectangle, stroke } from '../../tools/icons/paint';
import { pngSize } from './support/pngSize';

const FOLDER = new URL('../../assets/icons/', import.meta.url);
const icons = drawnIcons();

test('the icons are what the tool draws, and no other is there (if not: npm run icons)', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(icons.map(({ file }) => file).toSorted());
  for (const { file, bytes } of icons) {
    expect(readFileSync(new URL(file, FOLDER)).equals(bytes), file).toBe(true);
  }
});

test('each icon comes in nine sizes, and every file has the size its name says', () => {
  for (const { file, size } of icons) {
    expect(file).toMatch(new RegExp(`^(outturn|rate|check)-${size}[.]png$`));
    expect(pngSize(readFileSync(new URL(file, FOLDER)))).toEqual([size, size]);
  }
  expect(new Set(icons.map(({ size }) => size))).toEqual(new Set([16, 20, 24, 32, 40, 48, 64, 80, 96]));
  expect(icons).toHaveLength(27);
});

test('the corner beside every picture is transparent', () => {
  for (const { file, size, bytes } of icons) {
    const data = bytes.subarray(41, bytes.length - 16);
    const lines = unzlibSync(data);
    expect(lines.length, file).toBe(size * (size * 4 + 1));
    expect([...lines.subarray(1, 5)], file).toEqual([0, 0, 0, 0]);
  }
});

describe('painting', () => {
  const pixel = (pixels: Uint8Array, size: number, x: number, y: number) => [
    ...pixels.subarray((y * size + x) * 4, (y * size + x) * 4 + 4),
  ];
  const everything = rectangle(0, 0, 4, 4);

  test('a pixel half covered is half transparent, in the full colour', () => {
    const pixels = paint([{ shape: rectangle(0, 0, 1.5, 4), colour: '#102030' }], 4);
    expect(pixel(pixels, 4, 0, 0)).toEqual([16, 32, 48, 255]);
    expect(pixel(pixels, 4, 1, 0)).toEqual([16, 32, 48, 128]);
    expect(pixel(pixels, 4, 2, 0)).toEqual([0, 0, 0, 0]);
  });

  test('what is painted later covers, and a hole goes down to the ground', () => {
    const pixels = paint(
      [
        { shape: everything, colour: '#ff0000' },
        { shape: rectangle(0, 0, 2, 4), colour: '#0000ff' },
        { shape: rectangle(1, 0, 3, 4), colour: null },
      ],
      4,
    );
    expect([0, 1, 2, 3].map((x) => pixel(pixels, 4, x, 0))).toEqual([
      [0, 0, 255, 255],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [255, 0, 0, 255],
    ]);
  });

  test('two shapes that share an edge leave no seam', () => {
    const pixels = paint(
      [
        { shape: rectangle(0, 0, 1.5, 4), colour: '#808080' },
        { shape: rectangle(1.5, 0, 4, 4), colour: '#808080' },
      ],
      4,
    );
    expect(pixel(pixels, 4, 1, 0)).toEqual([128, 128, 128, 255]);
  });

  test('a disc, a polygon and a stroke are where they should be', () => {
    expect([disc([2, 2], 2)(2, 2.9), disc([2, 2], 2)(2.8, 2.8)]).toEqual([true, false]);
    const triangle = polygon([2, 0], [4, 4], [0, 4]);
    expect([triangle(2, 2), triangle(0.5, 1)]).toEqual([true, false]);
    const corner = stroke([[1, 1], [1, 3], [3, 3]], 1); // prettier-ignore
    expect([corner(1.4, 2), corner(0.6, 3.4), corner(2, 2), corner(3.2, 3)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
