/** `npm run docs`: writes the page that says which modules and names are supported, from the code. */
import { install, ROOT, run, tool } from './shared.mjs';

install();
const cache = 'node_modules/.cache/docs';
const options = ['--logLevel', 'warn', '--outDir', cache, '--mode', 'bench'];
const code = tool('vite', ['build', '--ssr', 'e2e/support/write.ts', ...options]);
process.exit(code || run(process.execPath, [`${ROOT}/${cache}/write.js`]));
