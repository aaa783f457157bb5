/**
 * For the tests of natives: an interpreter on a kernel of its own that runs no frames, and somebody who gives natives what
 * they ask for: calls of other natives, and time.
 */
import { COSTS, Kernel, type Wait } from '#kernel';
import { type FieldsOf, fieldsOfValues, KIND_NAMES, type Kind, type TraceWriter } from '#trace';
import {
  Fiber,
  getAttr,
  Interpreter,
  invoke,
  isResumable,
  type Keywords,
  type Maybe,
  PyThrow,
  plainHost,
  type Request,
  type Resumable,
  UNLIMITED,
  type Value,
} from '#vm';
import { Ids, installServices, Services } from './services.ts';

interface Told {
  readonly kind: Kind;
  readonly time: number;
  readonly cause: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

class ListWriter implements TraceWriter {
  readonly events: Told[] = [];
  private readonly texts: string[] = [];
  get length(): number {
    return this.events.length;
  }
  write<K extends Kind>(
    kind: K,
    time: number,
    _thread: number,
    _span: number,
    cause: number,
    fields: FieldsOf<K>,
  ): number {
    return this.events.push({ kind, time, cause, fields }) - 1;
  }
  writeValues(
    kind: number,
    time: number,
    _thread: number,
    _span: number,
    cause: number,
    ...values: (number | undefined)[]
  ): number {
    const fields = fieldsOfValues(kind, values, this.texts);
    return this.events.push({ kind: KIND_NAMES[kind] as Kind, time, cause, fields }) - 1;
  }
  intern(text: string): number {
    return this.texts.push(text) - 1;
  }
  span(): number {
    return 0;
  }
}

export class Bench {
  readonly trace = new ListWriter();
  readonly kernel = new Kernel(this.trace, { cores: 1, gil: true });
  readonly interp: Interpreter;
  readonly printed: string[] = [];
  /** Lines of the schedule log. */
  readonly schedule: string[] = [];

  constructor() {
    const host = plainHost((_stream, text) => void this.printed.push(text));
    this.interp = new Interpreter({ ...host, now: () => this.kernel.spentUntil }, { ...UNLIMITED });
    this.interp.fiber = new Fiber();
    const process = this.kernel.startProcess('python');
    const invocation = { argv: ['test.py'], seed: 1, stdin: '', env: null, unbuffered: false };
    const services = new Services(process, new Ids(), invocation, (turn, time, kind, name) => {
      this.schedule.push(`${turn} ${Math.round(time / 1e6)} ${kind} ${name}`);
    });
    installServices(this.interp, services);
    this.kernel.startThread({ name: 'MainThread', process, payload: this.interp.fiber });
    this.kernel.dispatch();
  }

  /** Runs a native's result to its end. */
  settle<T>(result: Maybe<T>): T {
    return isResumable(result) ? this.drive(result) : result;
  }

  /** `object.name(*args, **keywords)` */
  call(object: Value, name: string, args: Value[] = [], keywords: Keywords | null = null): Value {
    const { interp } = this;
    return this.settle(invoke(interp, this.settle(getAttr(interp, object, name)), args, keywords));
  }

  /** "ValueError: …" of what `act` raises. */
  raised(act: () => unknown): string {
    try {
      act();
    } catch (error) {
      if (error instanceof PyThrow)
        return `${error.exception.type.name}: ${error.exception.args.items.map(String).join(', ')}`;
      throw error;
    }
    return 'nothing';
  }

  private drive<T>(body: Resumable<T>): T {
    let step = body.next(null);
    while (step.done !== true) {
      try {
        step = body.next(this.answer(step.value));
      } catch (error) {
        if (!(error instanceof PyThrow)) throw error;
        step = body.throw(error);
      }
    }
    return step.value;
  }

  private answer(request: Request): Value {
    const { interp, kernel } = this;
    if (request.op === 'call') return this.settle(invoke(interp, request.callable, request.args, request.keywords));
    if (request.op !== 'block') throw new Error(`${request.op} needs frames`);
    this.spend();
    kernel.block(request.wait as Wait, 0, -1);
    const thread = kernel.dispatch();
    if (thread === null) throw new Error('deadlock');
    return thread.timedOut;
  }

  private spend(): void {
    const { interp, kernel } = this;
    kernel.spend(interp.steps * COSTS.instruction + interp.extraNs);
    interp.steps = 0;
    interp.extraNs = 0;
  }
}
