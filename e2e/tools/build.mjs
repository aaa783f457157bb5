/** `npm run build`: the page in dist/, the command line in dist-cli/. */
import { install, tool } from './shared.mjs';

install();
process.exit(tool('vite', ['build']) || tool('vite', ['build', '--mode', 'cli']));
