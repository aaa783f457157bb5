/** `npm run check`: the quick checks: types, lint and format, unit tests with the rules of the rooms. */
import { install, tool } from './shared.mjs';
import { types } from './types.mjs';

install();
process.exit(types() || tool('biome', ['ci', '.']) || tool('vitest', ['run', '--project', 'unit']));
