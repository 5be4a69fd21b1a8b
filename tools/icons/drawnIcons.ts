import { ICONS, MEASURES } from './draw';
import { paint } from './paint';
import { writePng } from './writePng';

/** Every icon at every size, with the name of its file in assets/icons. */
export function drawnIcons(): { file: string; size: number; bytes: Uint8Array }[] {
  return Object.entries(ICONS).flatMap(([name, draw]) =>
    MEASURES.map((measure) => ({
      file: `${name}-${measure.size}.png`,
      size: measure.size,
      bytes: writePng(paint(draw(measure), measure.size), measure.size),
    })),
  );
}
