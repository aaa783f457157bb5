/**
 * `npm run bench`: how fast the machine is, beside what people would use otherwise, all in one run on one machine. Prints
 * ratios as tables; with `--write` also puts them into e2e/bench/README.md.
 */
import { install, ROOT, run, tool } from './shared.mjs';

install();
const code = tool('vite', [
  'build',
  '--ssr',
  'e2e/bench/bench.ts',
  '--outDir',
  'node_modules/.cache/bench',
  '--mode',
  'bench',
]);
process.exit(
  code ||
    run(process.execPath, ['--expose-gc', `${ROOT}/node_modules/.cache/bench/bench.js`, ...process.argv.slice(2)]),
);
