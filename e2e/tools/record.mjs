/** `npm run record [words]`: writes down what the Python of this machine prints for the programs of e2e/recorded. */
import { install, ROOT, run, tool } from './shared.mjs';

install();
const cache = 'node_modules/.cache/record';
const options = ['--logLevel', 'warn', '--outDir', cache, '--mode', 'bench'];
const code = tool('vite', ['build', '--ssr', 'e2e/recorded/record.ts', ...options]);
process.exit(code || run(process.execPath, [`${ROOT}/${cache}/record.js`, ...process.argv.slice(2)]));
