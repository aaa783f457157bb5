/**
 * The benchmark: CPU-bound programs on our machine, Pyodide, Brython and Skulpt; asyncio with the schedule traced beside
 * CPython without; the size of events and the speed of the replay. Each engine runs each program in a process of its own
 * (engines would slow each other down by what the host learns of their code, and by their heaps) and is timed in processor
 * time, so that a busy computer does not change the figures much. Outputs are checked; only ratios are shown.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Replay } from '#replay';
import { encode } from '#trace';
import { ENGINES, runOurs } from './engines.ts';

const HERE = join(process.cwd(), 'e2e/bench');
const RUNS = 5;
/** Runs that do not count: by then the host has compiled what is hot. */
const WARMING = 3;

/** Median of the processor times that `work` takes, in milliseconds, those of the host's helper threads included. */
function median(work: () => void): number {
  for (let i = 0; i < WARMING; i++) work();
  return medianOf(Array.from({ length: RUNS }, () => processorTime(work)));
}

function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}

function medianOf(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] as number;
}

/** What a process of its own finds out about one program on one engine; null when the engine cannot run it. */
interface Measured {
  readonly output: string;
  readonly ms: number;
}

function measure(engine: string, path: string): Measured | null {
  const args = [...process.execArgv, process.argv[1] as string, '--measure', engine, path];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1)) as Measured) : null;
}

/** The other side of `measure`. */
async function measured(name: string, path: string): Promise<Measured> {
  const engine = await (ENGINES.get(name) as NonNullable<ReturnType<typeof ENGINES.get>>)();
  const source = readFileSync(join(HERE, path), 'utf8');
  return { output: engine.run(source), ms: median(() => void engine.run(source)) };
}

function ratio(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(2);
}

function programsIn(folder: string): { name: string; path: string; source: string }[] {
  return readdirSync(join(HERE, folder)).map((file) => {
    const path = `${folder}/${file}`;
    return { name: file.replace('.py', ''), path, source: readFileSync(join(HERE, path), 'utf8') };
  });
}

function cpuTable(): string {
  const [mine, ...others] = [...ENGINES.keys()] as [string, ...string[]];
  const rows = [`| program | ${others.map((name) => `${name} ÷ ours`).join(' | ')} |`, '|---|---:|---:|---:|'];
  const ratios: number[][] = others.map(() => []);
  for (const { name, path } of programsIn('programs')) {
    const own = measure(mine, path) as Measured;
    const cells = others.map((engine, i) => {
      const other = measure(engine, path);
      if (other?.output !== own.output) return 'cannot';
      ratios[i]?.push(other.ms / own.ms);
      return ratio(other.ms / own.ms);
    });
    rows.push(`| ${name} | ${cells.join(' | ')} |`);
  }
  rows.push(`| **geometric mean** | ${ratios.map((values) => `**${ratio(geometricMean(values))}**`).join(' | ')} |`);
  return rows.join('\n');
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function asyncioTable(): string {
  const version = spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? 'no python3 found';
  const rows = [`| program | handles | ${version}, untraced ÷ ours, traced |`, '|---|---:|---:|'];
  for (const { name, path, source } of programsIn('asyncio')) {
    const mine = measure('Loopscope', path) as Measured;
    const theirs = timeOfPython(source);
    const { handles } = runOurs(source).stats();
    rows.push(`| ${name} | ${handles.toLocaleString('en')} | ${theirs === null ? '' : ratio(theirs / mine.ms)} |`);
  }
  return rows.join('\n');
}

/** Milliseconds of processor time that python3 takes for a program, the start of the process left out; null when there is no python3. */
function timeOfPython(source: string): number | null {
  const timed = [
    'import time, asyncio',
    'times = []',
    `for _ in range(${RUNS}):`,
    '    begun = time.process_time()',
    `    exec(${JSON.stringify(source)}, {})`,
    '    times.append(time.process_time() - begun)',
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

const [, , command, name, path] = process.argv;
if (command === '--measure') console.log(`\n${JSON.stringify(await measured(name as string, path as string))}`);
else makeReport(command === '--write');

function makeReport(write: boolean): void {
  const report = [
    '### CPU-bound programs: how many times longer the others take',
    cpuTable(),
    '### asyncio with every step traced, beside CPython without tracing: above 1 we are faster',
    asyncioTable(),
    '### The trace',
    traceTable(),
  ].join('\n\n');
  console.log(report);
  if (!write) return;
  const readme = join(HERE, 'README.md');
  const [head] = readFileSync(readme, 'utf8').split('<!-- tables -->');
  writeFileSync(readme, `${head}<!-- tables -->\n\n${report}\n`);
}
