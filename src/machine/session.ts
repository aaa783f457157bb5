/**
 * A run under way: the machine put together for one program. `advance` gives it so many instructions; between two calls
 * the trace can be read. It never throws for what the program does: that is in `ended`.
 */
import { type Compiled, compileModule } from '#compiler';
import { COSTS, Kernel, type Thread } from '#kernel';
import { asyncioState, installServices, type ScheduleListener, Services } from '#natives';
import { TraceStore } from '#trace';
import {
  chargeInstructions,
  encode,
  Fiber,
  type Host,
  Interpreter,
  LimitReached,
  makeBuiltins,
  ProcessExit,
  runFiber,
  startNative,
  transparent,
} from '#vm';
import { withConstants } from './constants.ts';
import { type Ended, type EndReason, EXIT, Unsupported } from './ended.ts';
import { Importer } from './imports/importer.ts';
import { linesOf } from './imports/text.ts';
import { type MainOutcome, mainBody } from './main-body.ts';
import type { Program } from './program.ts';
import { refusalAt } from './refusal.ts';
import type { Settings } from './settings.ts';
import { FrameTracer } from './tracer.ts';

/** Told of each piece of text as it is printed. */
export type TextListener = (stream: 1 | 2, text: string) => void;

/** Who wants to be told while it runs. */
export interface Listeners {
  readonly text?: TextListener;
  readonly handle?: ScheduleListener;
}

export interface Stats {
  readonly virtualNs: number;
  readonly instructions: number;
  readonly events: number;
  readonly turns: number;
  readonly handles: number;
}

/** What a blocked native asks for; see natives/time.ts and natives/asyncio/loop.ts. */
interface BlockWait {
  readonly on: string;
  readonly until: number;
  readonly fd?: number;
  readonly span?: number;
  readonly cause?: number;
}

/** Instructions between two looks at the clock and the limits. */
const SLICE = 50_000;

export class Session {
  readonly trace = new TraceStore();
  ended: Ended | null = null;
  private readonly settings: Settings;
  private readonly listeners: Listeners;
  private readonly kernel: Kernel;
  private readonly interp: Interpreter;
  private readonly services: Services;
  private readonly outcome: MainOutcome = { code: 0, raised: false, today: '' };
  private readonly compiled: Compiled;
  private printed = 0;

  constructor(program: Program, settings: Settings, listeners: Listeners) {
    this.settings = settings;
    this.listeners = listeners;
    this.kernel = new Kernel(this.trace, settings.cores);
    const tracer = new FrameTracer(settings.limits);
    this.interp = new Interpreter(this.host(tracer), { ...settings.limits });
    const invocation = { argv: [program.main, ...program.args], seed: settings.seed, stdin: program.stdin ?? '' };
    this.services = new Services(this.kernel, invocation, listeners.handle ?? null);
    this.services.refuse = refusalAt;
    installServices(this.interp, this.services);
    tracer.attach(this.interp);
    makeBuiltins(this.interp);
    const source = withConstants(program.files[program.main] ?? '', settings.set);
    this.interp.sources.set(program.main, linesOf(source));
    this.compiled = compileModule(source, program.main, 'user');
    this.begin(program);
  }

  /** Runs about `maxInstructions` further; true when there is more to do. */
  advance(maxInstructions: number): boolean {
    let left = maxInstructions;
    while (this.ended === null && left > 0) {
      const before = this.interp.instructions;
      this.tick(Math.min(left, SLICE));
      left -= Math.max(1, this.interp.instructions - before);
    }
    return this.ended === null;
  }

  /** Ends the run from outside; the trace so far stays. */
  stop(): void {
    if (this.ended === null) this.end(EXIT.stopped, 'stopped', 'the run was stopped');
  }

  stats(): Stats {
    const { turns, handles } = asyncioState(this.interp);
    return {
      virtualNs: this.kernel.now,
      instructions: this.interp.instructions,
      events: this.trace.length,
      turns,
      handles,
    };
  }

  private host(tracer: FrameTracer): Host {
    return {
      now: () => this.kernel.now,
      write: (stream, text) => this.print(stream, text),
      traces: (code) => this.settings.lines && code.origin === 'user',
      tracer,
    };
  }

  private begin(program: Program): void {
    const { kernel, interp, compiled } = this;
    this.trace.write('machine/run-began', 0, 0, 0, -1, { file: program.main, seed: this.settings.seed });
    if (!compiled.ok && compiled.diagnostic.kind === 'unsupported') {
      this.end(EXIT.unsupported, 'unsupported', compiled.diagnostic.message);
      return;
    }
    for (const [path, text] of Object.entries(program.files)) kernel.files.seed(path, encode(text, 'utf-8', 'replace'));
    const importer = new Importer(interp, kernel.files, program.main);
    const fiber = new Fiber();
    interp.fiber = fiber;
    const module = importer.mainModule(program.main);
    startNative(fiber, transparent(interp, mainBody(interp, module, compiled, this.outcome)));
    const process = kernel.startProcess('python');
    fiber.owner = kernel.startThread({ name: 'MainThread', process, payload: fiber });
  }

  /** Gives the processor to the thread whose turn it is, for one slice. */
  private tick(instructions: number): void {
    const thread = this.kernel.dispatch();
    if (thread === null) {
      this.end(EXIT.deadlock, 'deadlock', this.deadlockText());
      return;
    }
    try {
      this.run(thread, thread.payload as Fiber, instructions);
      this.checkLimits();
    } catch (error) {
      this.endBy(error);
    }
  }

  private run(thread: Thread, fiber: Fiber, instructions: number): void {
    const { interp } = this;
    interp.fiber = fiber;
    if (fiber.state === 'blocked') fiber.wake(thread.timedOut);
    const before = interp.instructions;
    const how = runFiber(interp, fiber, instructions);
    chargeInstructions(interp, interp.instructions - before);
    this.settle();
    if (how === 'blocked') {
      const { span = 0, cause = -1, ...wait } = fiber.wait as BlockWait;
      this.kernel.block(wait, span, cause);
    } else if (how === 'finished') this.finish(thread);
  }

  /** Turns what the slice has used into time. */
  private settle(): void {
    const { interp, kernel } = this;
    if (interp.timeless) return;
    kernel.spend(interp.steps * COSTS.instruction + interp.extraNs);
    interp.steps = 0;
    interp.extraNs = 0;
  }

  private finish(thread: Thread): void {
    this.kernel.end(thread);
    const { code, raised, today } = this.outcome;
    this.kernel.endProcess(thread.process, code);
    if (!this.compiled.ok) this.end(code, 'syntax', this.compiled.diagnostic.message);
    else this.end(code, raised ? 'raised' : 'exited', today);
  }

  /** os._exit() */
  private exit(code: number): void {
    const { current } = this.kernel;
    if (current !== null) {
      this.kernel.end(current);
      this.kernel.endProcess(current.process, code);
    }
    this.end(code, 'exited', '');
  }

  private checkLimits(): void {
    if (this.ended !== null) return;
    const { virtualNs, events, instructions } = this.settings.limits;
    if (this.interp.instructions >= instructions) throw limit('instructions', `${instructions} instructions`);
    if (this.kernel.now >= virtualNs) throw limit('virtualNs', `${virtualNs / 1e9} virtual seconds`);
    if (this.trace.length >= events) throw limit('events', `${events} events`);
  }

  private endBy(error: unknown): void {
    if (error instanceof LimitReached) this.end(EXIT.limit, 'limit', error.message);
    else if (error instanceof ProcessExit) this.exit(error.code);
    else if (error instanceof Unsupported) {
      this.ended = {
        code: EXIT.unsupported,
        reason: 'unsupported',
        text: error.diagnostic.message,
        diagnostic: error.diagnostic,
      };
      this.tellEnd(this.ended);
    } else throw error;
  }

  private end(code: number, reason: EndReason, text: string): void {
    const diagnostic = this.compiled.ok ? null : this.compiled.diagnostic;
    this.ended = { code, reason, text, diagnostic };
    this.tellEnd(this.ended);
  }

  private tellEnd({ code, reason, text }: Ended): void {
    this.trace.write('machine/run-ended', this.kernel.now, 0, 0, -1, { code, reason, text });
  }

  private deadlockText(): string {
    const waiting = this.kernel.threads.filter((thread) => thread.state === 'blocked');
    const shown = waiting.map((thread) => `${thread.name} in ${thread.wait?.on ?? '?'}`);
    return `nothing can ever happen again: ${shown.join(', ')} would wait for ever`;
  }

  private print(stream: 1 | 2, text: string): void {
    const { interp, services } = this;
    this.printed += text.length;
    const { outputChars } = this.settings.limits;
    if (this.printed > outputChars) throw limit('outputChars', `${outputChars} characters of output`);
    interp.extraNs += COSTS.write;
    const time = this.kernel.now + interp.steps * COSTS.instruction + interp.extraNs;
    const fields = { stream, task: services.task, text };
    this.trace.write('vm/text-printed', time, services.thread, services.places.now(interp), services.cause, fields);
    this.listeners.text?.(stream, text);
  }
}

function limit(what: LimitReached['what'], amount: string): LimitReached {
  return new LimitReached(what, `the limit of ${amount} was reached`);
}
