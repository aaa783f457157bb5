/** `npm run fuzz -- --seeds 1000..2000`: random programs against CPython; see e2e/fuzz/README.md. */
import { install, ROOT, run, tool } from './shared.mjs';

install();
const cache = 'node_modules/.cache/fuzz';
const code = tool('vite', [
  'build',
  '--logLevel',
  'warn',
  '--ssr',
  'e2e/fuzz/fuzz.ts',
  '--outDir',
  cache,
  '--mode',
  'bench',
]);
process.exit(code || run(process.execPath, [`${ROOT}/${cache}/fuzz.js`, ...process.argv.slice(2)]));
