import { mkdirSync, writeFileSync } from 'node:fs';
import { drawnIcons } from './icons/drawnIcons';

// Draws the icons again after a change of tools/icons: npm run icons
const folder = new URL('../assets/icons/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { file, bytes } of drawnIcons()) writeFileSync(new URL(file, folder), bytes);
