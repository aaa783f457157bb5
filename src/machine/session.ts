/**
 * A run under way: the machine put together for one program. `advance` gives it so many instructions; between two calls
 * the trace can be read. It never throws for what the program does: that is in `ended`.
 */
import { type Compiled, compileModule, type Diagnostic } from '#compiler';
import { COSTS, Kernel, PLAIN, type Process, seeded, Terminal, type Thread } from '#kernel';
import {
  asyncioState,
  ExecRequest,
  ForkRequest,
  handleSignals,
  Ids,
  pidOf,
  type ScheduleListener,
  settleTime,
  stateOf,
  type ThreadState,
  unspent,
  virtualNow,
} from '#natives';
import { TraceStore } from '#trace';
import {
  chargeInstructions,
  decode,
  encode,
  type Interpreter,
  interrupt,
  LimitReached,
  ProcessExit,
  PyFrame,
  runFiber,
  transparent,
} from '#vm';
import { withConstants } from './constants.ts';
import { deadlockText } from './deadlock.ts';
import { type Ended, type EndReason, EXIT, Unsupported } from './ended.ts';
import { addHost, HostError, hostDiagnostic, hostsIn, readHost } from './hosts.ts';
import { fork } from './processes/fork.ts';
import { become } from './processes/launch.ts';
import { installPrograms } from './processes/programs.ts';
import type { Program } from './program.ts';
import { PythonProcess, type Start, type World } from './python-process.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

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

/** Nanoseconds before a deadline from which on the turn is to end just there: instructions may cost more than they usually do. */
const NEAR = 2_000;
/** Instructions between two looks at the clock and the limits. */
const SLICE = 50_000;
/**
 * In the free-threaded build: instructions at most until another thread of the same process has its turn, and by how many
 * one turn differs from the next, so that no loop beats in time with them.
 */
const FREE_SLICE = 61;
const FREE_STRIDE = 17;

export class Session {
  readonly trace = new TraceStore();
  ended: Ended | null = null;
  private readonly settings: Settings;
  private readonly listeners: Listeners;
  private readonly kernel: Kernel;
  private readonly world: World;
  private readonly first: Process;
  private readonly compiled: Compiled;
  /** The interpreter whose thread has its turn. */
  private running: Interpreter | null = null;
  private instructions = 0;
  private freeTurns = 0;
  private printed = 0;

  constructor(program: Program, settings: Settings, listeners: Listeners) {
    this.settings = settings;
    this.listeners = listeners;
    const chance = settings.seed === DEFAULT_SETTINGS.seed ? PLAIN : seeded(settings.seed);
    this.kernel = new Kernel(this.trace, { cores: settings.cores, gil: settings.gil, chance });
    this.kernel.unspent = () => (this.running === null ? 0 : unspent(this.running));
    this.kernel.attention = () => {
      if (this.running !== null) this.running.evalBreaker = true;
    };
    this.trace.write('machine/run-began', 0, 0, 0, -1, { file: program.main, seed: settings.seed });
    this.world = {
      settings,
      ids: new Ids(),
      onHandle: listeners.handle ?? null,
      print: (python, stream, text) => this.print(python, stream, text),
    };
    this.first = this.mainProcess(program);
    const { file, source } = this.main.start;
    this.compiled = compileModule(source, file, 'user');
    if (!this.compiled.ok && this.compiled.diagnostic.kind === 'unsupported') {
      this.end(EXIT.unsupported, 'unsupported', this.compiled.diagnostic.message);
    } else this.begin(program);
  }

  /** Runs about `maxInstructions` further; true when there is more to do. */
  advance(maxInstructions: number): boolean {
    let left = maxInstructions;
    while (this.ended === null && left > 0) {
      const before = this.instructions;
      this.tick(Math.min(left, SLICE));
      left -= Math.max(1, this.instructions - before);
    }
    return this.ended === null;
  }

  /** Ends the run from outside; the trace so far stays. */
  stop(): void {
    if (this.ended === null) this.end(EXIT.stopped, 'stopped', 'the run was stopped');
  }

  stats(): Stats {
    const { turns, handles } = asyncioState(this.main.interp);
    const { instructions, kernel, trace } = this;
    return { virtualNs: kernel.now, instructions, events: trace.length, turns, handles };
  }

  /** What the process that the run is about runs now. */
  private get main(): PythonProcess {
    return this.first.payload as PythonProcess;
  }

  private mainProcess({ main, files, args, stdin = '' }: Program): Process {
    const { kernel, settings, world } = this;
    installPrograms(kernel.computer.files);
    const source = withConstants(files[main] ?? '', settings.set);
    for (const [path, text] of Object.entries({ ...files, [main]: source })) {
      kernel.computer.files.seed(path, encode(text, 'utf-8', 'replace'));
    }
    const process = kernel.startProcess('python');
    const python = new PythonProcess(world, process, {
      file: main,
      source,
      argv: [main, ...args],
      stdin,
      env: null,
      origin: 'user',
      path: main,
      signals: 'python',
    });
    this.openTerminals(process, python);
    return process;
  }

  /** The hosts come first: they are there when the program begins. Of two of one name the program's own counts. */
  private begin({ main, files, hosts = [] }: Program): void {
    const { source } = this.main.start;
    try {
      const declared = [...hosts.map((text) => readHost(text)), ...hostsIn(source)];
      for (const host of new Map(declared.map((each) => [each.name, each])).values()) {
        const python = addHost(this.world, this.kernel, host, files);
        this.openTerminals(python.process, python);
        python.begin(compileModule(python.start.source, python.start.file, python.start.origin));
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.endUnsupported(hostDiagnostic(error, main, source));
      return;
    }
    this.main.begin(this.compiled);
  }

  /** Standard input, output and error. */
  private openTerminals({ kernel, descriptors }: Process, { services }: PythonProcess): void {
    const show = (stream: 1 | 2, data: Uint8Array) => {
      const { payload } = (kernel.current as Thread).process;
      this.print(payload as PythonProcess, stream, decode(data, 'utf-8', 'surrogateescape'));
    };
    for (const stream of [0, 1, 2] as const) {
      descriptors.open(new Terminal(kernel, stream, services.input, show), -1, true);
    }
  }

  /** Gives the processor to the thread whose turn it is, for one slice. */
  private tick(instructions: number): void {
    const thread = this.kernel.dispatch();
    if (thread === null) {
      this.endStuck();
      return;
    }
    try {
      this.run(thread, stateOf(thread), instructions);
      this.checkLimits();
    } catch (error) {
      this.endBy(error, thread);
    }
  }

  private run(thread: Thread, state: ThreadState, instructions: number): void {
    const { interp, fiber } = state;
    if (fiber.top instanceof PyFrame && this.kernel.poll(thread)) return;
    state.resume();
    this.running = interp;
    const wasBlocked = fiber.state === 'blocked';
    if (wasBlocked) fiber.wake(thread.timedOut);
    if (thread.process.pending.length > 0 && (wasBlocked || fiber.top instanceof PyFrame))
      this.interrupt(thread, state);
    const before = interp.instructions;
    const how = runFiber(interp, fiber, Math.min(instructions, this.budget(thread)));
    chargeInstructions(interp, interp.instructions - before);
    this.instructions += interp.instructions - before;
    settleTime(interp);
    this.running = null;
    state.suspend();
    if (how === 'blocked' && fiber.wait instanceof ForkRequest) {
      const child = fork(this.world, thread.process.payload as PythonProcess, thread);
      fiber.wake(pidOf(child.process));
    } else if (how === 'blocked' && fiber.wait instanceof ExecRequest) {
      become(this.world, thread, fiber.wait.start as Start);
    } else if (how === 'blocked') {
      const { span = 0, cause = -1, ...wait } = fiber.wait as BlockWait;
      this.kernel.block(wait, span, cause);
    } else if (how === 'finished') this.finish(thread, state);
  }

  /** The main thread handles the signals that are pending before it goes on. */
  private interrupt({ process }: Thread, { interp, fiber }: ThreadState): void {
    if (fiber !== (process.payload as PythonProcess).mainFiber) return;
    fiber.answer = undefined;
    interrupt(fiber, transparent(interp, handleSignals(interp)));
  }

  /** How many instructions the thread may run before somebody else could have to. */
  private budget({ process }: Thread): number {
    const left = this.kernel.horizon();
    const steps = Math.max(1, Math.ceil((left > NEAR ? left / 2 : left) / COSTS.instruction));
    if (process.gil !== null || process.threads.size < 2) return steps;
    this.freeTurns++;
    return Math.min(steps, 2 + this.kernel.chance.latency((this.freeTurns * FREE_STRIDE) % FREE_SLICE));
  }

  private finish(thread: Thread, state: ThreadState): void {
    const { process } = thread;
    const python = process.payload as PythonProcess;
    const isMain = state.fiber === python.mainFiber;
    state.clear();
    this.kernel.end(thread);
    if (isMain) this.finishProcess(process, python.outcome.code, python.outcome.signal);
  }

  private finishProcess(process: Process, code: number, signal = 0): void {
    this.kernel.endProcess(process, { code, signal });
    const { processes, computer } = this.kernel;
    if (processes.every((other) => other.status !== null || other.computer !== computer)) this.endWell();
  }

  /** Every process has ended: so has the run, as the main process did. */
  private endWell(): void {
    const { outcome, process } = this.main;
    const code = process.status?.code ?? 0;
    if (!this.compiled.ok) this.end(code, 'syntax', this.compiled.diagnostic.message);
    else this.end(code, outcome.raised ? 'raised' : 'exited', outcome.today);
  }

  /** Nobody can ever run again. */
  private endStuck(): void {
    if (this.main.process.status !== null) this.endWell();
    else this.end(EXIT.deadlock, 'deadlock', deadlockText(this.ownThreads));
  }

  /** Those of the program's computer. */
  private get ownThreads(): readonly Thread[] {
    const { threads, computer } = this.kernel;
    return threads.filter(({ process }) => process.computer === computer);
  }

  private checkLimits(): void {
    if (this.ended !== null) return;
    const { virtualNs, events, instructions } = this.settings.limits;
    if (this.instructions >= instructions) throw limit('instructions', `${instructions} instructions`);
    if (this.kernel.now >= virtualNs) throw limit('virtualNs', `${virtualNs / 1e9} virtual seconds`);
    if (this.trace.length >= events) throw limit('events', `${events} events`);
  }

  private endBy(error: unknown, { process }: Thread): void {
    if (error instanceof LimitReached) this.end(EXIT.limit, 'limit', error.message);
    else if (error instanceof ProcessExit) this.finishProcess(process, error.code);
    else if (error instanceof Unsupported) this.endUnsupported(error.diagnostic);
    else throw error;
  }

  private endUnsupported(diagnostic: Diagnostic): void {
    this.ended = { code: EXIT.unsupported, reason: 'unsupported', text: diagnostic.message, diagnostic };
    this.tellEnd(this.ended);
  }

  private end(code: number, reason: EndReason, text: string): void {
    const diagnostic = this.compiled.ok ? null : this.compiled.diagnostic;
    this.ended = { code, reason, text, diagnostic };
    this.tellEnd(this.ended);
  }

  private tellEnd({ code, reason, text }: Ended): void {
    this.trace.write('machine/run-ended', this.kernel.now, 0, 0, -1, { code, reason, text });
  }

  private print({ interp, services }: PythonProcess, stream: 1 | 2, text: string): void {
    this.printed += text.length;
    const { outputChars } = this.settings.limits;
    if (this.printed > outputChars) throw limit('outputChars', `${outputChars} characters of output`);
    interp.extraNs += COSTS.write;
    const time = virtualNow(interp);
    const fields = { stream, task: services.task, text };
    this.trace.write('vm/text-printed', time, services.thread, services.places.now(interp), services.cause, fields);
    this.listeners.text?.(stream, text);
  }
}

function limit(what: LimitReached['what'], amount: string): LimitReached {
  return new LimitReached(what, `the limit of ${amount} was reached`);
}
