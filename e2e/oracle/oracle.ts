/**
 * The oracle: real CPython (Pyodide) runs a program on a virtual clock and says what it printed and what its event loops
 * ran, in which turn and when. It is development only; nothing of the app knows it. The half inside Python is oracle.py.
 */
import { loadPyodide, type PyodideAPI } from 'pyodide';
import { withLinuxErrors } from './linux-errors.ts';
import INSIDE from './oracle.py?raw';

export interface OracleProgram {
  /** Which of the files is the main module. */
  readonly main: string;
  /** Texts by path from the program's folder. */
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly stdin?: string;
}

export interface OracleResult {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code; or that the program would wait for ever, or turn its loop for ever. */
  readonly end: number | 'deadlock' | 'endless';
  /** `<turn> <virtual ms> task <name>` or `<turn> <virtual ms> call <name>`, a line for each handle that ran. */
  readonly schedule: readonly string[];
}

type Callable = (...args: readonly unknown[]) => unknown;
interface PyDict {
  get(name: string): unknown;
  set(name: string, value: undefined): void;
  keys(): Iterable<string>;
}

/** One CPython that runs any number of programs, each as if in a process of its own. Loading takes seconds. */
export class Oracle {
  private readonly inside: PyDict;
  private readonly collect: Callable;
  private readonly systemNames: PyDict;

  private constructor(python: PyodideAPI) {
    const names = python.toPy({ __name__: '_oracle' });
    python.runPython(INSIDE, { globals: names, filename: '<oracle>' });
    this.inside = names as PyDict;
    this.collect = python.pyimport('gc').collect as Callable;
    this.systemNames = python.pyimport('sys').__dict__ as PyDict;
  }

  static async load(): Promise<Oracle> {
    return new Oracle(await loadPyodide());
  }

  /** Runs the program to its end. Throws only when the oracle itself is broken. */
  run(program: OracleProgram): OracleResult {
    const code = this.call('run', JSON.stringify(program));
    this.endProcess();
    const result = JSON.parse(this.call('result', code) as string) as OracleResult;
    return { ...result, stdout: withLinuxErrors(result.stdout), stderr: withLinuxErrors(result.stderr) };
  }

  /**
   * Lets go of what the program still holds, as the end of a process does: what is unreachable, its last exception, then
   * its globals. From here and not from Python, because warnings about what dies now must find no frame of ours.
   */
  private endProcess(): void {
    this.collect();
    this.systemNames.set('last_exc', undefined);
    const globals = this.call('main_names') as PyDict;
    for (const name of namesInOrderOfDeath(globals)) globals.set(name, undefined);
    this.collect();
  }

  private call(name: string, ...args: readonly unknown[]): unknown {
    return (this.inside.get(name) as Callable)(...args);
  }
}

/** CPython clears a module's private names before the others, and keeps `__builtins__` for their finalisers. */
function namesInOrderOfDeath(globals: PyDict): string[] {
  const names = [...globals.keys()];
  const isPrivate = (name: string) => name.startsWith('_') && !name.startsWith('__');
  const others = names.filter((name) => !isPrivate(name) && name !== '__builtins__');
  return [...names.filter(isPrivate), ...others];
}
