/**
 * The benchmark: CPU-bound programs on our machine, Pyodide, Brython and Skulpt; asyncio with the schedule traced beside
 * CPython without; the size of events and the speed of the replay. Medians of several runs, each checked for the same
 * output; only ratios are shown.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Replay } from '#replay';
import { encode } from '#trace';
import { brython, ours, pyodide, runOurs, skulpt } from './engines.ts';

const HERE = join(process.cwd(), 'e2e/bench');
const RUNS = 5;

/** Median of the times that `work` takes, in milliseconds, after one that does not count. */
function median(work: () => void): number {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1] as number;
}

function ratio(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(2);
}

function programsIn(folder: string): { name: string; source: string }[] {
  return readdirSync(join(HERE, folder)).map((file) => {
    return { name: file.replace('.py', ''), source: readFileSync(join(HERE, folder, file), 'utf8') };
  });
}

async function cpuTable(): Promise<string> {
  const others = [await pyodide(), brython(), skulpt()];
  const rows = [`| program | ${others.map(({ name }) => `${name} ÷ ours`).join(' | ')} |`, '|---|---:|---:|---:|'];
  const ratios: number[][] = others.map(() => []);
  for (const { name, source } of programsIn('programs')) {
    const expected = ours.run(source);
    const mine = median(() => ours.run(source));
    const cells = others.map((engine, i) => {
      if (safely(() => engine.run(source)) !== expected) return 'cannot';
      const value = median(() => engine.run(source)) / mine;
      ratios[i]?.push(value);
      return ratio(value);
    });
    rows.push(`| ${name} | ${cells.join(' | ')} |`);
  }
  rows.push(`| **geometric mean** | ${ratios.map((values) => `**${ratio(geometricMean(values))}**`).join(' | ')} |`);
  return rows.join('\n');
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function safely(work: () => string): string | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function asyncioTable(): string {
  const version = spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? 'no python3 found';
  const rows = [`| program | handles | ${version}, untraced ÷ ours, traced |`, '|---|---:|---:|'];
  for (const { name, source } of programsIn('asyncio')) {
    const mine = median(() => void runOurs(source));
    const theirs = timeOfPython(source);
    const { handles } = runOurs(source).stats();
    rows.push(`| ${name} | ${handles.toLocaleString('en')} | ${theirs === null ? '' : ratio(theirs / mine)} |`);
  }
  return rows.join('\n');
}

/** Milliseconds that python3 takes for a program, the start of the process left out; null when there is no python3. */
function timeOfPython(source: string): number | null {
  const timed = [
    'import time, asyncio',
    'times = []',
    `for _ in range(${RUNS}):`,
    '    begun = time.perf_counter()',
    `    exec(${JSON.stringify(source)}, {})`,
    '    times.append(time.perf_counter() - begun)',
    'print(sorted(times)[len(times) // 2])',
  ].join('\n');
  const { status, stdout } = spawnSync('python3', ['-c', timed], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) * 1e3 : null;
}

function traceTable(): string {
  const { source } = programsIn('asyncio').find(({ name }) => name === 'pipeline') as { source: string };
  const mine = median(() => void runOurs(source));
  const { trace } = runOurs(source);
  const replay = new Replay(trace);
  const folding = median(() => void new Replay(trace).seek(trace.length));
  const seeks = Array.from({ length: 200 }, (_, i) => {
    const position = (i * 7919 * 104729) % trace.length;
    const begun = performance.now();
    replay.seek(position);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return [
    '| what | |',
    '|---|---:|',
    `| bytes an event | ${(encode(trace).length / trace.length).toFixed(1)} |`,
    `| events recorded for each event folded in the same time | ${ratio(folding / mine)} |`,
    `| 95th percentile of a seek, in parts of a whole fold of ${trace.length.toLocaleString('en')} events | ${((seeks[189] as number) / folding).toFixed(4)} |`,
    `| events a second while running, in millions on this machine | ${(trace.length / mine / 1e3).toFixed(2)} |`,
  ].join('\n');
}

const report = [
  '### CPU-bound programs: how many times longer the others take',
  await cpuTable(),
  '### asyncio with every step traced, beside CPython without tracing: above 1 we are faster',
  asyncioTable(),
  '### The trace',
  traceTable(),
].join('\n\n');
console.log(report);
if (process.argv.includes('--write')) {
  const path = join(HERE, 'README.md');
  const [head] = readFileSync(path, 'utf8').split('<!-- tables -->');
  writeFileSync(path, `${head}<!-- tables -->\n\n${report}\n`);
}
