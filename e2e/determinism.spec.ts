/** The same program leaves the same trace in Node and in the browser. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appendChunk, fromJson, hashTrace, type TraceChunk, TraceStore } from '#trace';
import { expect, test } from './helpers.ts';

const FILES = ['chores/with_asyncio.py', 'count/blocking.py', 'hello/with_asyncio.py'];

/** Runs a program in the page's own worker and hands over the pieces of its trace as plain arrays. */
async function chunksFrom([url, program]: readonly [string, object]): Promise<Record<string, unknown>[]> {
  const worker = new Worker(url, { type: 'module' });
  return new Promise((resolve) => {
    const chunks: Record<string, unknown>[] = [];
    worker.onmessage = ({ data }) => {
      if (data.op === 'chunk') {
        const columns = Object.entries(data.chunk.columns as object).map(([name, column]) => [name, [...column]]);
        chunks.push({ ...data.chunk, columns: Object.fromEntries(columns), spill: [...data.chunk.spill] });
      }
      if (data.op === 'ended') resolve(chunks);
    };
    worker.postMessage({ op: 'run', id: 1, program });
  });
}

/** Plain arrays as typed ones again. */
function revived(chunk: Record<string, unknown>): TraceChunk {
  const columns = chunk.columns as Record<string, number[]>;
  const typed = Object.entries(columns).map(([name, values]) => {
    const type = { kind: Uint8Array, thread: Uint16Array, time: Float64Array }[name] ?? Int32Array;
    return [name, type.from(values)];
  });
  return {
    ...chunk,
    columns: Object.fromEntries(typed),
    spill: Int32Array.from(chunk.spill as number[]),
  } as unknown as TraceChunk;
}

/** The trace that the command line leaves of a program, run from its own folder. */
function traceInNode(folder: string, main: string): TraceStore {
  const out = mkdtempSync(join(tmpdir(), 'loopscope-'));
  try {
    const command = fileURLToPath(new URL('../dist-cli/loopscope.js', import.meta.url));
    execFileSync(process.execPath, [command, 'run', '--trace', join(out, 'trace.json'), main], { cwd: folder });
    return fromJson(readFileSync(join(out, 'trace.json'), 'utf8'));
  } finally {
    rmSync(out, { recursive: true });
  }
}

test('Node and Chromium leave one trace', async ({ page }) => {
  const started = page.waitForEvent('worker');
  await page.goto('./');
  const url = (await started).url();
  for (const name of FILES) {
    const path = fileURLToPath(new URL(`../scenarios/${name}`, import.meta.url));
    const main = name.slice(name.indexOf('/') + 1);
    const program = { main, files: { [main]: readFileSync(path, 'utf8') }, args: [] };
    const copy = new TraceStore();
    for (const chunk of await page.evaluate(chunksFrom, [url, program] as const)) appendChunk(copy, revived(chunk));
    expect(hashTrace(copy), name).toBe(hashTrace(traceInNode(dirname(path), main)));
  }
});
