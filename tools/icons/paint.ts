/** A point of an icon, in pixels from its top left corner. */
export type Point = readonly [x: number, y: number];

/** Whether a point lies inside. */
export type Shape = (x: number, y: number) => boolean;

/** A shape in one flat colour, or a hole: `null` takes away what lies below, down to the transparent ground. */
export interface Layer {
  readonly shape: Shape;
  /** `#rrggbb` */
  readonly colour: string | null;
}

const SAMPLES = 8;

/**
 * Paints layers, the last on top, as rows of red, green, blue and alpha. Each pixel is the mean of 64 points in it, each
 * point wholly of one layer: edges that layers share leave no seam. Only exactly rounded arithmetic, so that every
 * machine paints the same bytes.
 */
export function paint(layers: readonly Layer[], size: number): Uint8Array {
  const topDown = layers.toReversed().map(({ shape, colour }) => ({ shape, rgb: colour && rgbOf(colour) }));
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let [red, green, blue, covered] = [0, 0, 0, 0];
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
        const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
        const rgb = topDown.find(({ shape }) => shape(x, y))?.rgb;
        if (!rgb) continue;
        red += rgb[0];
        green += rgb[1];
        blue += rgb[2];
        covered++;
      }
      if (covered === 0) continue;
      const mean = [red, green, blue].map((sum) => Math.round(sum / covered));
      const alpha = Math.round((covered * 255) / (SAMPLES * SAMPLES));
      pixels.set([...mean, alpha], (row * size + column) * 4);
    }
  }
  return pixels;
}

function rgbOf(colour: string): readonly [number, number, number] {
  const value = parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function rectangle(left: number, top: number, right: number, bottom: number): Shape {
  return (x, y) => x >= left && x < right && y >= top && y < bottom;
}

export function disc([centreX, centreY]: Point, diameter: number): Shape {
  return (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 < (diameter / 2) ** 2;
}

/** The corners of a convex shape, clockwise. */
export function polygon(...corners: readonly Point[]): Shape {
  return (x, y) =>
    corners.every(([fromX, fromY], index) => {
      const [toX, toY] = corners[(index + 1) % corners.length]!;
      return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX) >= 0;
    });
}

/** A line through points, with square corners and flat ends, `reach` longer at both. */
export function stroke(points: readonly Point[], width: number, reach = 0): Shape {
  const pieces = points.slice(1).map((to, index): Shape => {
    const from = points[index]!;
    const [alongX, alongY] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.sqrt(alongX * alongX + alongY * alongY);
    // A corner is filled by letting both its pieces run half a width further.
    const before = index === 0 ? reach : width / 2;
    const after = index === points.length - 2 ? reach : width / 2;
    return (x, y) => {
      const along = ((x - from[0]) * alongX + (y - from[1]) * alongY) / length;
      const aside = ((x - from[0]) * alongY - (y - from[1]) * alongX) / length;
      return along >= -before && along < length + after && Math.abs(aside) <= width / 2;
    };
  });
  return (x, y) => pieces.some((piece) => piece(x, y));
}
