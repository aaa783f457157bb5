/**
 * The hosts that a program talks to: other computers of the simulated network, each with a program of its own. They are
 * declared by a comment in the program, so that they stay with it when it is edited, by a scenario's front matter, or on the
 * command line, in the same words: `# @host NAME KIND key=value …`.
 */
import type { Diagnostic } from '#compiler';
import { type Kernel, SECOND } from '#kernel';
import { HOSTS } from '#pylib';
import { encode } from '#vm';
import { PythonProcess, type World } from './python-process.ts';

export interface Host {
  readonly name: string;
  readonly kind: string;
  /** Of the way there, in nanoseconds; and bytes a second. */
  readonly line: { readonly latency: number; readonly bandwidth: number };
  readonly cores: number;
  /** Its program's file, for the kind `python`. */
  readonly file: string | null;
  /** What its program is told: numbers without units. */
  readonly args: readonly string[];
}

/** A host that cannot be; `line` is that of the program, from 1, or 0. */
export class HostError extends Error {
  readonly line: number;

  constructor(message: string, line = 0) {
    super(message);
    this.line = line;
  }
}

type Unit = 'time' | 'bytes' | 'count' | 'text';

const COMMON: Readonly<Record<string, Unit>> = { latency: 'time', bandwidth: 'bytes', cores: 'count' };

/** The kinds of hosts and what can be said of each. */
const KINDS: Readonly<Record<string, Readonly<Record<string, Unit>>>> = {
  http: { port: 'count', service: 'time', fail: 'count', status: 'count', workers: 'count', size: 'bytes' },
  database: { port: 'count', service: 'time', workers: 'count', connections: 'count', rows: 'count' },
  echo: { port: 'count', service: 'time' },
  flaky: { port: 'count', reset: 'count', silent: 'count' },
  clients: {
    port: 'count',
    count: 'count',
    first: 'time',
    every: 'time',
    messages: 'count',
    pause: 'time',
    text: 'text',
  },
  python: { file: 'text' },
};

const SECONDS: Readonly<Record<string, number>> = { us: 1e-6, ms: 1e-3, s: 1, min: 60 };
const BYTES: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };
const USUAL = { latency: 500_000, bandwidth: 125_000_000 };
const DECLARED = /^#\s*@host\b(.*)$/;
const NAME = /^[a-z][a-z0-9.-]*$/i;

/** The hosts that a program declares in its comments. Throws HostError. */
export function hostsIn(source: string): Host[] {
  return source.split('\n').flatMap((text, i) => {
    const words = DECLARED.exec(text)?.[1];
    return words === undefined ? [] : [readHost(words, i + 1)];
  });
}

/** Reads `NAME KIND key=value …`. Throws HostError. */
export function readHost(text: string, line = 0): Host {
  const [name = '', kind = '', ...options] = text.trim().split(/\s+/);
  if (!NAME.test(name))
    throw new HostError(`a host needs a name of letters, digits, dots and hyphens, not '${name}'`, line);
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (known === undefined) {
    throw new HostError(`host ${name}: must be one of ${Object.keys(KINDS).join(', ')}, not '${kind}'`, line);
  }
  const values = new Map(options.map((option) => readOption(option, { ...COMMON, ...known }, name, line)));
  const own = [...values].filter(([key]) => !Object.hasOwn(COMMON, key));
  return {
    name,
    kind,
    line: {
      latency: Math.round(Number(values.get('latency') ?? USUAL.latency / SECOND) * SECOND),
      bandwidth: Number(values.get('bandwidth') ?? USUAL.bandwidth),
    },
    cores: Number(values.get('cores') ?? 1),
    file: values.get('file') ?? null,
    args: own.map(([key, value]) => `${key}=${value}`),
  };
}

function readOption(
  option: string,
  known: Readonly<Record<string, Unit>>,
  name: string,
  line: number,
): [key: string, value: string] {
  const [, key = option, value = ''] = /^(\w+)=(.*)$/.exec(option) ?? [];
  const unit = Object.hasOwn(known, key) ? known[key] : undefined;
  if (unit === undefined) {
    throw new HostError(
      `host ${name}: '${option}' must be key=value with one of ${Object.keys(known).join(', ')}`,
      line,
    );
  }
  const read = unit === 'text' ? value : numberIn(value, unit);
  if (read === null) throw new HostError(`host ${name}: ${key} must be ${EXAMPLES[unit]}, not '${value}'`, line);
  return [key, String(read)];
}

const EXAMPLES: Readonly<Record<Unit, string>> = {
  time: 'a time, as 300ms or 2s',
  bytes: 'an amount of bytes, as 500 or 2MB',
  count: 'a whole number',
  text: 'text',
};

/** In seconds, or bytes. */
function numberIn(value: string, unit: Unit): number | null {
  const [, digits, suffix = ''] = /^(\d+(?:\.\d+)?)([A-Za-z]*)$/.exec(value) ?? [];
  if (digits === undefined) return null;
  if (unit === 'count') return suffix === '' && !digits.includes('.') ? Number(digits) : null;
  const factor = suffix === '' ? 1 : (unit === 'time' ? SECONDS : BYTES)[suffix];
  return factor === undefined ? null : Number((Number(digits) * factor).toPrecision(12));
}

/** Adds the host's computer to the network, and to it the process that is to run its program. */
export function addHost(
  world: World,
  kernel: Kernel,
  host: Host,
  files: Readonly<Record<string, string>>,
): PythonProcess {
  const { name, kind, line, cores, file, args } = host;
  const source = file === null ? HOSTS.get(kind) : files[file];
  if (source === undefined) throw new HostError(`host ${name}: there is no file '${file ?? ''}' beside the program`);
  const computer = kernel.addComputer(name, `10.0.0.${kernel.computers.length}`, cores, line);
  const path = file ?? `/srv/${kind}_host.py`;
  const own = file === null ? { [path]: source } : files;
  for (const [at, text] of Object.entries(own)) computer.files.seed(at, encode(text, 'utf-8', 'replace'));
  return new PythonProcess({ ...world, onHandle: null }, kernel.startProcess(name, null, computer), {
    file: path,
    source,
    argv: [path, ...args],
    stdin: '',
    env: null,
    origin: file === null ? 'library' : 'user',
    path,
    signals: 'python',
  });
}

/** What is said of a program whose host cannot be. */
export function hostDiagnostic({ message, line }: HostError, file: string, source: string): Diagnostic {
  const text = source.split('\n')[line - 1] ?? '';
  const hint = 'as in: # @host api http latency=20ms service=300ms';
  const span = { line: Math.max(1, line), column: 0, endLine: Math.max(1, line), endColumn: text.length };
  const rest = { shown: null, offset: null, endOffset: null };
  return { kind: 'unsupported', class: 'SyntaxError', message, hint, file, span, text, ...rest };
}
