/**
 * The benchmark: CPU-bound programs on our machine, Pyodide and Skulpt; steps of asyncio tasks beside CPython; the size of
 * events and the speed of the replay. Medians of several runs, each checked for the same output; only ratios are shown.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { DEFAULT_SETTINGS, run } from '#machine';
import { Replay } from '#replay';
import { encode } from '#trace';

const HERE = join(process.cwd(), 'e2e/bench');
const RUNS = 5;

interface Engine {
  readonly name: string;
  /** Runs a program; returns what it printed. */
  run(source: string): string;
}

const ours: Engine = {
  name: 'Loopscope',
  run(source) {
    let output = '';
    const text = (_stream: 1 | 2, piece: string) => {
      output += piece;
    };
    run({ main: 'p.py', files: { 'p.py': source }, args: [] }, { ...DEFAULT_SETTINGS, lines: false }, { text });
    return output;
  },
};

async function pyodide(): Promise<Engine> {
  const { loadPyodide } = await import('pyodide');
  let output = '';
  const python = await loadPyodide({ stdout: (line: string) => void (output += `${line}\n`) });
  return {
    name: 'Pyodide',
    run(source) {
      output = '';
      python.runPython(source, { globals: python.toPy({ __name__: '__main__' }) });
      return output;
    },
  };
}

function skulpt(): Engine {
  const folder = join(process.cwd(), 'node_modules/skulpt/dist');
  const context = vm.createContext({ setTimeout, console });
  for (const file of ['skulpt.min.js', 'skulpt-stdlib.js'])
    vm.runInContext(readFileSync(join(folder, file), 'utf8'), context);
  return {
    name: 'Skulpt',
    run(source) {
      let output = '';
      Object.assign(context, { source, write: (text: string) => void (output += text) });
      vm.runInContext(
        'Sk.configure({ output: write, __future__: Sk.python3, read: (x) => Sk.builtinFiles.files[x] }); Sk.importMainWithBody("<stdin>", false, source, false);',
        context,
      );
      return output;
    },
  };
}

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

async function cpuTable(): Promise<string> {
  const others = [await pyodide(), skulpt()];
  const rows = ['| program | Pyodide ÷ ours | Skulpt ÷ ours |', '|---|---:|---:|'];
  const logs = [0, 0];
  const files = readdirSync(join(HERE, 'programs')).filter((file) => file !== 'steps.py');
  for (const file of files) {
    const source = readFileSync(join(HERE, 'programs', file), 'utf8');
    const expected = ours.run(source);
    const mine = median(() => ours.run(source));
    const cells = others.map((engine, i) => {
      const same = safely(() => engine.run(source)) === expected;
      if (!same) return 'cannot';
      const value = median(() => engine.run(source)) / mine;
      logs[i] = (logs[i] as number) + Math.log(value);
      return ratio(value);
    });
    rows.push(`| ${file.replace('.py', '')} | ${cells.join(' | ')} |`);
  }
  rows.push(`| **geometric mean** | ${logs.map((sum) => `**${ratio(Math.exp(sum / files.length))}**`).join(' | ')} |`);
  return rows.join('\n');
}

function safely(work: () => string): string | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function asyncioTable(): string {
  const source = readFileSync(join(HERE, 'programs/steps.py'), 'utf8');
  const session = () =>
    run({ main: 'p.py', files: { 'p.py': source }, args: [] }, { ...DEFAULT_SETTINGS, lines: false }, {});
  const mine = median(() => void session());
  const { trace } = session();
  const stats = session().stats();
  const replay = new Replay(trace);
  const folding = median(() => void new Replay(trace).seek(trace.length));
  const seeks = Array.from({ length: 200 }, (_, i) => {
    const position = (i * 7919 * 104729) % trace.length;
    const begun = performance.now();
    replay.seek(position);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const python = [
    'import time',
    'begun = time.perf_counter()',
    `exec(${JSON.stringify(source)})`,
    'print(time.perf_counter() - begun)',
  ].join('\n');
  const cpython = spawnSync('python3', ['-c', python], { encoding: 'utf8' });
  const version = spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout?.trim();
  const theirs = cpython.status === 0 ? Number(cpython.stdout) * 1e3 : null;
  return [
    '| what | |',
    '|---|---:|',
    `| time of ${version ?? 'python3'} (without any tracing) ÷ ours, ${stats.handles.toLocaleString('en')} handles with the schedule traced | ${theirs === null ? 'no python3 found' : ratio(theirs / mine)} |`,
    `| bytes an event | ${(encode(trace).length / trace.length).toFixed(1)} |`,
    `| events recorded for each event folded in the same time | ${ratio(folding / mine)} |`,
    `| 95th percentile of a seek, in parts of a whole fold of ${trace.length.toLocaleString('en')} events | ${((seeks[189] as number) / folding).toFixed(4)} |`,
    `| events a second while running, in millions on this machine | ${(trace.length / mine / 1e3).toFixed(2)} |`,
  ].join('\n');
}

const cpu = await cpuTable();
const asyncio = asyncioTable();
console.log(
  `\nCPU-bound programs: how many times longer the others take\n\n${cpu}\n\nasyncio and the trace\n\n${asyncio}\n`,
);
if (process.argv.includes('--write')) {
  const path = join(HERE, 'README.md');
  const page = readFileSync(path, 'utf8');
  const [head] = page.split('<!-- tables -->');
  writeFileSync(
    path,
    `${head}<!-- tables -->\n\n### CPU-bound programs: how many times longer the others take\n\n${cpu}\n\n### asyncio and the trace\n\n${asyncio}\n`,
  );
}
