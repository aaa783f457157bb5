/** The words behind `loopscope run` as options. A mistake in them is a `UsageError`. */
import { DEFAULT_LIMITS, DEFAULT_SETTINGS, type RunLimits, readHost } from '#machine';

export class UsageError extends Error {}

export interface RunOptions {
  readonly file: string;
  readonly args: readonly string[];
  readonly schedule: boolean;
  readonly stats: boolean;
  readonly trace: string | null;
  readonly chromeTrace: string | null;
  readonly seed: number;
  readonly cores: number;
  readonly gil: boolean;
  readonly set: Readonly<Record<string, string>>;
  readonly hosts: readonly string[];
  readonly limits: RunLimits;
}

/** While they are being read. */
interface Draft {
  schedule: boolean;
  stats: boolean;
  trace: string | null;
  chromeTrace: string | null;
  seed: number;
  cores: number;
  gil: boolean;
  set: Record<string, string>;
  hosts: string[];
  limits: { -readonly [K in keyof RunLimits]: RunLimits[K] };
}

type Reader = (draft: Draft, value: () => string) => void;

const OPTIONS: Readonly<Record<string, Reader>> = {
  '--schedule': (draft) => {
    draft.schedule = true;
  },
  '--stats': (draft) => {
    draft.stats = true;
  },
  '--no-gil': (draft) => {
    draft.gil = false;
  },
  '--trace': (draft, value) => {
    draft.trace = value();
  },
  '--chrome-trace': (draft, value) => {
    draft.chromeTrace = value();
  },
  '--seed': (draft, value) => {
    draft.seed = whole('--seed', value(), 0);
  },
  '--cores': (draft, value) => {
    draft.cores = whole('--cores', value(), 1);
  },
  '--host': (draft, value) => {
    draft.hosts.push(readHostOption(value()));
  },
  '--set': (draft, value) => readSet(draft, value()),
  '--max-instructions': limitReader('--max-instructions', 'instructions', 1),
  '--max-virtual-seconds': limitReader('--max-virtual-seconds', 'virtualNs', 1e9),
  '--max-events': limitReader('--max-events', 'events', 1),
  '--max-output': limitReader('--max-output', 'outputChars', 1),
  '--max-recursion': limitReader('--max-recursion', 'recursion', 1),
};

function limitReader(option: string, name: keyof RunLimits, unit: number): Reader {
  return (draft, value) => {
    draft.limits[name] = whole(option, value(), 1) * unit;
  };
}

function whole(name: string, text: string, least: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : -1;
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new UsageError(`${name} must be a whole number from ${least}, not '${text}'`);
}

/** NAME=KIND key=value …; the words after KIND may be parted by commas too. */
function readHostOption(text: string): string {
  const words = text.replace('=', ' ').replaceAll(',', ' ');
  try {
    readHost(words);
  } catch (error) {
    throw new UsageError(`--host takes NAME=KIND,key=value…: ${(error as Error).message}`);
  }
  return words;
}

function readSet(draft: Draft, text: string): void {
  const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(text);
  if (match === null) throw new UsageError(`--set takes NAME=VALUE, not '${text}'`);
  draft.set[match[1] as string] = match[2] as string;
}

/** Reads `[OPTION…] FILE [ARG…]`: options stand before the file, what follows it is the program's. */
export function readRunOptions(words: readonly string[]): RunOptions {
  const { seed, cores, gil } = DEFAULT_SETTINGS;
  const draft: Draft = {
    schedule: false,
    stats: false,
    trace: null,
    chromeTrace: null,
    seed,
    cores,
    gil,
    set: {},
    hosts: [],
    limits: { ...DEFAULT_LIMITS },
  };
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] as string;
    if (word === '-' || !word.startsWith('-')) break;
    at = readOption(draft, words, at);
  }
  const file = words[at];
  if (file === undefined) throw new UsageError('no FILE was given');
  return { ...draft, file, args: words.slice(at + 1) };
}

/** Reads the option at `at`, `--name value` or `--name=value`; returns the index of its last word. */
function readOption(draft: Draft, words: readonly string[], at: number): number {
  const word = words[at] as string;
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  const reader = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (reader === undefined) throw new UsageError(`unknown option ${name}`);
  let last = at;
  let asked = false;
  reader(draft, () => {
    asked = true;
    if (equals >= 0) return word.slice(equals + 1);
    const next = words[++last];
    if (next === undefined) throw new UsageError(`${name} needs a value`);
    return next;
  });
  if (equals >= 0 && !asked) throw new UsageError(`${name} takes no value`);
  return last;
}
