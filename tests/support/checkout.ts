import { fileURLToPath } from 'node:url';
import { placesOf } from '../../src/cli/places.ts';

/** The project's own folder. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The built site under test: `OUT`, else `dist/`. It is the demonstration archive's. */
export const siteFolder = placesOf({ env: process.env, cwd: checkout }).out;
