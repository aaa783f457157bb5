/**
 * A process in which Python runs: its interpreter, the services around it, what its main thread does and how that ended.
 * It does not choose who runs: that is the session's.
 */
import { type Compiled, compileModule } from '#compiler';
import { COSTS, type Process, Terminal, type Thread } from '#kernel';
import { type Ids, installServices, type ScheduleListener, Services, ThreadState } from '#natives';
import { decode, Fiber, type Host, Interpreter, makeBuiltins, startNative, transparent } from '#vm';
import { Importer } from './imports/importer.ts';
import { linesOf } from './imports/text.ts';
import { type MainOutcome, mainBody } from './main-body.ts';
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

/** A program as `python FILE ARG…` names it, with what is given to it. */
export interface Start {
  readonly file: string;
  readonly source: string;
  readonly args: readonly string[];
  readonly stdin: string;
}

export class PythonProcess {
  readonly process: Process;
  readonly interp: Interpreter;
  readonly services: Services;
  readonly outcome: MainOutcome = { code: 0, raised: false, today: '' };
  readonly compiled: Compiled;
  /** That of the main thread. */
  readonly mainFiber = new Fiber();
  private readonly importer: Importer;
  private readonly start: Start;

  constructor(world: World, process: Process, start: Start) {
    const { settings } = world;
    this.process = process;
    this.start = start;
    const tracer = new FrameTracer(settings.limits);
    this.interp = new Interpreter(this.host(world, tracer), { ...settings.limits });
    this.interp.freeThreaded = !settings.gil;
    const invocation = { argv: [start.file, ...start.args], seed: settings.seed, stdin: start.stdin };
    this.services = new Services(process, world.ids, invocation, world.onHandle);
    this.services.refuse = refusalAt;
    installServices(this.interp, this.services);
    tracer.attach(this.interp);
    makeBuiltins(this.interp);
    this.interp.sources.set(start.file, linesOf(start.source));
    this.importer = new Importer(this.interp, process.computer.files, start.file);
    this.compiled = compileModule(start.source, start.file, 'user');
    process.payload = this;
    this.openTerminals();
  }

  /** Starts the main thread: it will run the program. */
  begin(): Thread {
    const { interp, services, process } = this;
    const fiber = this.mainFiber;
    interp.fiber = fiber;
    const module = this.importer.mainModule(this.start.file);
    startNative(fiber, transparent(interp, mainBody(interp, module, this.compiled, this.outcome)));
    const payload = new ThreadState(interp, services, fiber);
    return process.kernel.startThread({ name: 'MainThread', process, payload });
  }

  /** Standard input, output and error. */
  private openTerminals(): void {
    const { process, services, interp } = this;
    const show = (stream: 1 | 2, data: Uint8Array) =>
      interp.host.write(stream, decode(data, 'utf-8', 'surrogateescape'));
    for (const stream of [0, 1, 2] as const) {
      process.descriptors.open(new Terminal(process.kernel, stream, services.input, show), -1, true);
    }
  }

  /** Turns what has been used since the last time into time of the running thread. */
  settle(): void {
    const { interp } = this;
    if (interp.timeless) return;
    this.process.kernel.spend(interp.steps * COSTS.instruction + interp.extraNs);
    interp.steps = 0;
    interp.extraNs = 0;
  }

  private host(world: World, tracer: FrameTracer): Host {
    return {
      now: () => this.process.kernel.now,
      write: (stream, text) => world.print(this, stream, text),
      traces: (code) => world.settings.lines && code.origin === 'user',
      tracer,
    };
  }
}
