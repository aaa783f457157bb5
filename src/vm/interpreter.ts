/**
 * The state of one Python interpreter (CPython's PyInterpreterState): builtins, loaded modules, and the ports through
 * which it meets the world. Every native gets it as its first argument. One simulated process has one.
 */

import type { Code } from '#bytecode';
import type { Fiber } from './fiber.ts';
import { Lifetimes } from './lifetimes/lifetimes.ts';
import type { PyDict } from './objects/dict.ts';
import type { PyException } from './objects/exception.ts';
import { dict } from './objects/make.ts';
import type { PyType } from './objects/type.ts';
import type { Maybe, Resumable } from './resumable.ts';
import type { PyObject, Value } from './value.ts';

/** What the vm asks of whoever runs it. The machine implements it; tests may give less. */
export interface Host {
  /** Virtual time in nanoseconds, without what the running slice has added: the vm adds `interp.spent`. */
  now(): number;
  /** A chunk of text for a standard stream. */
  write(stream: 1 | 2, text: string): void;
  /** False where a standard stream leads into a file or a pipe, so that whoever uses it may have to wait. */
  isDirect?(stream: 'stdin' | 'stdout'): boolean;
  /** True when lines and frames of this code are to be told. */
  traces(code: Code): boolean;
  /** The trace's hooks; called only where `traces` said so (except printing). */
  readonly tracer: Tracer;
}

/** What the vm tells while it runs traced code. Frame ids are given by the tracer. */
export interface Tracer {
  framePushed(frame: PyObject, call: string): void;
  framePopped(frame: PyObject, raised: boolean): void;
  /** A generator-like object was made; its frame has not run. `kind` is generator, coroutine or async_generator. */
  coroutineCreated(generator: PyObject, call: string): void;
  frameResumed(frame: PyObject): void;
  frameSuspended(frame: PyObject): void;
  lineReached(frame: PyObject, line: number): void;
  exceptionRaised(frame: PyObject, exception: PyObject): void;
}

/** So many steps of iterators native code may take in one go: some milliseconds. */
export const BREATH = 50_000;

/** What a SendRequest ended in. */
export interface SendOutcome {
  how: 'yielded' | 'returned' | 'raised';
  value: Value;
}

/** Counted while running; `limits` end the run with a `LimitReached`. */
export interface Limits {
  instructions: number;
  recursion: number;
  outputChars: number;
  heapObjects: number;
  /** Bytes of everything alive, as estimated; see lifetimes/weigh.ts. */
  memory: number;
}

/** A limit of the settings was reached: not a Python exception, it cannot be caught by the program. */
export class LimitReached {
  readonly what: keyof Limits | 'stopped' | 'virtualNs' | 'events';
  readonly message: string;
  constructor(what: LimitReached['what'], message: string) {
    this.what = what;
    this.message = message;
  }
}

/** Thrown through the vm when the process ends at once, whatever its frames would still do. */
export class ProcessExit {
  readonly code: number;
  constructor(code: number) {
    this.code = code;
  }
}

/** What the printer of syntax errors asks of the compiler: see its syntax.ts. */
export interface SyntaxPort {
  namesOf(source: string): readonly { text: string; line: number; column: number; endColumn: number }[];
  couldCompile(source: string): boolean;
  lastCompoundLine(source: string): number;
}

export class Interpreter {
  readonly builtins: PyDict = dict();
  /** sys.modules */
  readonly modules: PyDict = dict();
  readonly host: Host;
  readonly limits: Limits;
  /** The fiber that runs now; set by `run`. */
  fiber!: Fiber;
  /** Those of all its threads. Kept by the machine. */
  readonly fibers = new Set<Fiber>();
  /** Instructions run in this slice and not yet turned into time; see `spent`. */
  steps = 0;
  /** Virtual nanoseconds spent in this slice by natives beyond their instructions. */
  extraNs = 0;
  /** Instructions run since the start. */
  instructions = 0;
  /** Steps of native iterators until native code has to rest; see `next`. */
  breath = BREATH;
  readonly outcome: SendOutcome = { how: 'returned', value: null };
  /** Next value for id() of objects: addresses that look like CPython's and are the same in every run. */
  nextAddress = 0x7f3a5c2d1000;
  readonly addresses = new WeakMap<PyObject, number>();
  /** Bytes charged since everything alive was weighed, and how many may be before it is weighed again. */
  unweighed = 0;
  spareBytes: number;
  /** Hashes asked for that CPython draws by lot, of texts and addresses: grows while a hash is made of such. */
  lots = 0;
  /** Something is watched: dropped references have to be looked at. See lifetimes/. */
  watching = false;
  /** So many frames are kept of where a coroutine was made: sys.set_coroutine_origin_tracking_depth. */
  originDepth = 0;
  readonly lifetimes = new Lifetimes();
  /** What native code keeps alive beyond frames and modules. */
  readonly roots: ((interp: Interpreter) => Iterable<Value | undefined>)[] = [];
  /** Objects of natives' whose end does something, and which only the garbage collector finds. */
  collectables: (interp: Interpreter) => Iterable<PyObject> = () => [];
  /** The classes of this run directly below built-in ones: see `subclassesOf`. */
  readonly subclasses = new Map<PyType, WeakRef<PyType>[]>();
  /** What the natives need of the world around the interpreter. The vm does not look into it; set by whoever makes both. */
  services: unknown = null;
  /** State that native modules keep for this interpreter, by module name. */
  readonly moduleState = new Map<string, unknown>();
  /** The lines of source files by the name that their code objects have, for tracebacks. Filled by whoever compiles. */
  readonly sources = new Map<string, readonly string[]>();
  /** The most digits of an int as text: sys.get_int_max_str_digits(), 0 for no limit. */
  mostDigits = 4300;
  /** Calls sys.unraisablehook when the program has put one of its own there; false when it has not. Set by `sys`. */
  unraisable: ((interp: Interpreter, error: PyException, message: string) => Resumable<boolean>) | null = null;
  /** Compiles the text that exec, eval and compile() were given; throws the SyntaxError. Set by the machine. */
  compileText: ((source: string, filename: string, mode: 'exec' | 'eval') => Resumable<Code>) | null = null;
  /** CPython's eval breaker: the turn is to end where CPython polls, before its instructions are used up. */
  evalBreaker = false;
  /** No GIL: other threads may run between any two instructions that change what they share. Set by the machine. */
  freeThreaded = false;
  /** Set by the machine. */
  syntax: SyntaxPort | null = null;
  /** Takes a line of standard input, '' when there is no more. Set where there is any input. */
  readLine: () => string = () => '';
  /** The lines of a file that it has not run itself, for tracebacks; undefined where there is none. */
  readSource: (file: string) => readonly string[] | undefined = () => undefined;
  /** Import hook: set by the machine; returns the module or a Resumable. */
  importName: ((name: string, level: number, fromlist: Value, globals: PyDict) => Maybe<Value>) | null = null;

  /** The folder of the program, '' where it was started; null when there is none. Set by the machine. */
  scriptFolder: string | null = null;

  constructor(host: Host, limits: Limits) {
    this.host = host;
    this.limits = limits;
    this.spareBytes = limits.memory / 4;
  }
}
