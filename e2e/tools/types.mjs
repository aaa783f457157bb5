/** Type-checks every world of the code: the pure rooms, the page, and what runs in Node. */
import { tool } from './shared.mjs';

export function types() {
  for (const world of ['pure', 'page', 'node']) {
    const code = tool('tsc', ['-p', `src/tsconfig.${world}.json`]);
    if (code !== 0) return code;
  }
  return 0;
}
