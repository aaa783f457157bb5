/** The Python of this machine, if it has one that is new enough to be asked, and what it makes of a program. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OracleProgram } from '../oracle/oracle.ts';
import type { Printed } from './recording.ts';

export interface Python {
  readonly command: string;
  /** As `CPython 3.13.0 on Linux`. */
  readonly is: string;
}

const COMMANDS = ['python3.14', 'python3.13', 'python3'];
const ASK = [
  'import platform, sys',
  'assert sys.version_info >= (3, 13) and sys._is_gil_enabled()',
  'print(platform.python_implementation(), platform.python_version(), "on", platform.system())',
].join('\n');
const HUNG = 60_000;

/** As `sitecustomize.py` it is read by every Python that finds it: makes threads take turns as often as they can. */
const RESTLESS = 'import sys\nsys.setswitchinterval(1e-6)\n';
const SCHEDULE = 'e2e/recorded/schedule.py';
const LIBRARY = 'src/pylib';

/** The Python that $PYTHON names, or the first on the path that is 3.13 or newer and has a GIL; null when there is none. */
export function findPython(): Python | null {
  const named = process.env.PYTHON;
  for (const command of named === undefined ? COMMANDS : [named]) {
    const { status, stdout } = spawnSync(command, ['-c', ASK], { encoding: 'utf8' });
    if (status === 0) return { command, is: stdout.trim() };
  }
  return null;
}

/** How a program is run. */
export interface Manner {
  /** Its threads switch much more often than usual. */
  readonly restless?: boolean;
  /** What its event loops run is written down. */
  readonly schedule?: boolean;
  /** A package of this project's library that it can import. */
  readonly ours?: string | null;
}

/** Runs the program in a folder of its own. */
export async function askPython(python: Python, program: OracleProgram, manner: Manner = {}): Promise<Printed> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'recorded-'));
  const log = join(folder, 'schedule.txt');
  const setUp = (manner.restless ? RESTLESS : '') + (manner.schedule ? readFileSync(SCHEDULE, 'utf8') : '');
  try {
    const home = lay(folder, 'program', program.files);
    const files = { ...(setUp === '' ? {} : { 'sitecustomize.py': setUp }), ...libraryFiles(manner.ours ?? null) };
    const paths = Object.keys(files).length === 0 ? '' : lay(folder, 'set-up', files);
    const printed = await runIn(home, python.command, program, { PYTHONPATH: paths, SCHEDULE: log });
    const away = (text: string) => text.replaceAll(`${home}/`, '');
    const schedule = manner.schedule && existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
    return { ...printed, stdout: away(printed.stdout), stderr: away(printed.stderr), schedule };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files of a package of this project's library, by their paths. */
function libraryFiles(name: string | null): Record<string, string> {
  if (name === null) return {};
  const names = readdirSync(join(LIBRARY, name)).filter((file) => file.endsWith('.py'));
  return Object.fromEntries(names.map((file) => [`${name}/${file}`, readFileSync(join(LIBRARY, name, file), 'utf8')]));
}

function lay(folder: string, name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, name);
}

function runIn(
  cwd: string,
  command: string,
  program: OracleProgram,
  told: Readonly<Record<string, string>>,
): Promise<Printed> {
  const { PYTHONHOME: _, PYTHONUNBUFFERED: __, ...inherited } = process.env;
  const env = { ...inherited, ...told, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(command, [program.main, ...program.args], { cwd, env, timeout: HUNG, killSignal: 'SIGKILL' });
    const printed = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        printed[stream] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (child.killed) reject(new Error(`${program.main} hung`));
      else resolve({ ...printed, code: code ?? 128 + constants.signals[signal as NodeJS.Signals] });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(program.stdin ?? '');
  });
}
