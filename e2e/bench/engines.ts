/** Who is timed: our machine, and what people would run Python on a page with otherwise. Each prints into a text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { DEFAULT_SETTINGS, run, type Session } from '#machine';

export interface Engine {
  readonly name: string;
  /** Runs a program; returns what it printed. */
  run(source: string): string;
}

const MODULES = join(process.cwd(), 'node_modules');
const UNLIMITED = { ...DEFAULT_SETTINGS.limits, events: 1e9, instructions: 1e12, virtualNs: 1e15 };

/** Runs a program to its end, without lines: what the other engines do. */
export function runOurs(source: string, text: (stream: 1 | 2, piece: string) => void = () => undefined): Session {
  const settings = { ...DEFAULT_SETTINGS, lines: false, limits: UNLIMITED };
  return run({ main: 'p.py', files: { 'p.py': source }, args: [] }, settings, { text });
}

const ours: Engine = {
  name: 'Loopscope',
  run(source) {
    let output = '';
    runOurs(source, (_stream, piece) => {
      output += piece;
    });
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
  const context = vm.createContext({ setTimeout, console });
  load(context, 'skulpt/dist/skulpt.min.js', 'skulpt/dist/skulpt-stdlib.js');
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

/** Brython wants a page around it: this is as little of one as it is content with. */
function brython(): Engine {
  let output = '';
  const context = vm.createContext(page((line) => (output += line.endsWith('\n') ? line : `${line}\n`)));
  load(context, 'brython/brython.js', 'brython/brython_stdlib.js');
  vm.runInContext('brython({ debug: 0 })', context);
  let runs = 0;
  return {
    name: 'Brython',
    run(source) {
      output = '';
      Object.assign(context, { source });
      vm.runInContext(`__BRYTHON__.runPythonSource(source, { name: 'program${runs++}' })`, context);
      return output.replaceAll('\n\n', '\n');
    },
  };
}

/** All of them, ours first, by their names. */
export const ENGINES: ReadonlyMap<string, () => Engine | Promise<Engine>> = new Map<
  string,
  () => Engine | Promise<Engine>
>([
  ['Loopscope', () => ours],
  ['Pyodide', pyodide],
  ['Brython', brython],
  ['Skulpt', skulpt],
]);

function page(print: (line: string) => void): object {
  const nothing = () => undefined;
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing, addEventListener: nothing });
  const none = () => [];
  const script = { src: 'http://localhost/brython.js' };
  const document = {
    ...element(),
    createElement: element,
    getElementsByTagName: none,
    querySelectorAll: none,
    getElementById: () => null,
    dispatchEvent: nothing,
    body: element(),
    head: element(),
    currentScript: script,
    scripts: [script],
    URL: 'http://localhost/',
  };
  const classes = Object.fromEntries(
    'Event CustomEvent Node Element HTMLElement DOMParser Worker XMLHttpRequest'
      .split(' ')
      .map((name) => [name, class {}]),
  );
  const location = {
    href: 'http://localhost/',
    protocol: 'http:',
    origin: 'http://localhost',
    pathname: '/',
    search: '',
  };
  const globals: Record<string, unknown> = {
    ...classes,
    MutationObserver: class {
      observe() {}
      disconnect() {}
    },
    console: { log: print, info: nothing, warn: nothing, error: nothing },
    document,
    location,
    navigator: { language: 'en', userAgent: 'node' },
    addEventListener: nothing,
    setTimeout,
    clearTimeout,
    setInterval,
    performance,
    TextEncoder,
    TextDecoder,
    URL,
    crypto,
  };
  globals.window = globals.self = globals;
  return globals;
}

function load(context: vm.Context, ...files: string[]): void {
  for (const file of files) vm.runInContext(readFileSync(join(MODULES, file), 'utf8'), context);
}
