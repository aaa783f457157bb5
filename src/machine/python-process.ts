/**
 * A process in which Python runs: its interpreter, the services around it, what its main thread does and how that ended.
 * It does not choose who runs: that is the session's.
 */
import type { Origin } from '#bytecode';
import type { Compiled } from '#compiler';
import type { Process, Thread } from '#kernel';
import {
  type Ids,
  installServices,
  installSignals,
  type ScheduleListener,
  Services,
  shownBy,
  ThreadState,
  terminalInput,
  writeAtOnce,
} from '#natives';
import { Fiber, type Host, Interpreter, makeBuiltins, startNative, transparent } from '#vm';
import { Importer } from './imports/importer.ts';
import { linesOf, linesOfFile } from './imports/text.ts';
import { type MainOutcome, mainBody } from './main-body.ts';
import type { Copier } from './processes/copier.ts';
import { launch, startOf } from './processes/launch.ts';
import { refusalAt } from './refusal.ts';
import type { Settings } from './settings.ts';
import { FrameTracer } from './tracer.ts';

/** What all processes of a run have in common. */
export interface World {
  readonly settings: Settings;
  readonly ids: Ids;
  readonly onHandle: ScheduleListener | null;
  /** Text for a standard stream of the process. */
  print(python: PythonProcess, stream: 1 | 2, text: string): void;
}

/** What a process is to run: a program, under the name that it has for itself. */
export interface Start {
  /** As tracebacks name it. */
  readonly file: string;
  readonly source: string;
  /** sys.argv */
  readonly argv: readonly string[];
  readonly stdin: string;
  /** What it was told of its environment, null for the usual. */
  readonly env: ReadonlyMap<string, string> | null;
  /** Whose text it is. */
  readonly origin: Origin;
  /** The file that holds the text, by which modules beside it are found; null when it came from the command line. */
  readonly path: string | null;
  /** Whether signals mean to it what they mean to Python, or end it. */
  readonly signals: 'python' | 'plain';
  /** Whether what it prints is written at once, wherever to: python -u. */
  readonly unbuffered?: boolean;
}

/** What a child does not get from its parent: it has its own. */
const OWN: readonly (keyof Interpreter)[] = [
  ...(['host', 'fiber', 'fibers', 'addresses', 'outcome', 'steps', 'extraNs', 'instructions'] as const),
  ...(['importName', 'compileText', 'syntax', 'readLine', 'readSource', 'sources', 'freeThreaded'] as const),
];

export class PythonProcess {
  readonly process: Process;
  readonly interp: Interpreter;
  readonly services: Services;
  readonly outcome: MainOutcome = { code: 0, signal: 0, raised: false, today: '' };
  readonly start: Start;
  /** That of the main thread. */
  readonly mainFiber = new Fiber();
  private importer: Importer;

  constructor(world: World, process: Process, start: Start) {
    const { settings } = world;
    this.process = process;
    this.start = start;
    const tracer = new FrameTracer(settings.limits);
    this.interp = new Interpreter(this.host(world, tracer), { ...settings.limits });
    this.interp.freeThreaded = !settings.gil;
    this.interp.fiber = this.mainFiber;
    const { argv, stdin, env, unbuffered = false } = start;
    const invocation = { argv, seed: settings.seed, stdin, env, unbuffered };
    this.services = new Services(process, world.ids, invocation, world.onHandle);
    this.services.refuse = refusalAt;
    this.services.launch = (request) => launch(world, this, request);
    this.services.prepare = (request) => startOf(process.files, request);
    installServices(this.interp, this.services);
    this.interp.readSource = (file) => linesOfFile(process.computer.files, file);
    tracer.attach(this.interp);
    makeBuiltins(this.interp);
    this.importer = new Importer(this.interp, process.files, start.path ?? '');
    process.payload = this;
    if (start.signals === 'python') installSignals(process);
  }

  /** Starts the main thread with the compiled program. */
  begin(compiled: Compiled): Thread {
    const { interp, services, process, start, mainFiber } = this;
    interp.sources.set(start.file, linesOf(start.source));
    const module = this.importer.mainModule(start.file);
    startNative(mainFiber, transparent(interp, mainBody(interp, module, compiled, this.outcome)));
    const payload = new ThreadState(interp, services, mainFiber);
    return process.kernel.startThread({ name: 'MainThread', process, payload });
  }

  /** Takes over a copy of what its parent has in memory. */
  adopt(copier: Copier, parent: PythonProcess): void {
    const { interp } = this;
    for (const key of Object.keys(parent.interp) as (keyof Interpreter)[]) {
      if (!OWN.includes(key)) Reflect.set(interp, key, copier.copy(parent.interp[key]));
    }
    for (const [file, lines] of parent.interp.sources) interp.sources.set(file, lines);
    this.importer = copier.copy(parent.importer);
    this.importer.install();
  }

  private host(world: World, tracer: FrameTracer): Host {
    return {
      now: () => this.process.kernel.spentUntil,
      write: (stream, text) => {
        const terminal = shownBy(this.interp, stream);
        if (terminal === null) writeAtOnce(this.interp, stream, text);
        else world.print(this, terminal.stream === 0 ? stream : terminal.stream, text);
      },
      isDirect: (name) => (name === 'stdout' ? shownBy(this.interp, 1) : terminalInput(this.interp)) !== null,
      traces: (code) => world.settings.lines && code.origin === 'user',
      tracer,
    };
  }
}
