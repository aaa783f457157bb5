/**
 * Tells the trace what happens inside Python: frames and lines of the learner's code, and text printed. Gives frames
 * their ids. When a run grows too long for it, it says so once and goes silent; scheduling goes on being told.
 */
import { type Services, servicesOf, virtualNow } from '#natives';
import {
  describeValue,
  type Interpreter,
  PyException,
  PyFrame,
  type PyGenerator,
  type PyObject,
  type Tracer,
} from '#vm';
import type { RunLimits } from './settings.ts';

export class FrameTracer implements Tracer {
  private readonly limits: RunLimits;
  private interp!: Interpreter;
  private services!: Services;
  private silent = false;
  /** Coroutines that were made and have not run: id of their frame -> the coroutine. */
  readonly notStarted = new Map<number, PyGenerator>();

  constructor(limits: RunLimits) {
    this.limits = limits;
  }

  attach(interp: Interpreter): void {
    this.interp = interp;
    this.services = servicesOf(interp);
  }

  framePushed(pushed: PyObject, call: string): void {
    const frame = pushed as PyFrame;
    frame.id = ++this.services.ids.frame;
    if (this.quiet()) return;
    const { qualname, origin } = frame.code.code;
    this.write('vm/frame-pushed', this.services.places.ofFrame(frame), {
      frame: frame.id,
      back: this.callerId(frame),
      function: qualname,
      call,
      library: origin !== 'user',
    });
  }

  framePopped(frame: PyObject, raised: boolean): void {
    if (this.quiet()) return;
    this.write('vm/frame-popped', 0, { frame: (frame as PyFrame).id, how: raised ? 'raised' : 'returned' });
  }

  coroutineCreated(made: PyObject, call: string): void {
    const generator = made as PyGenerator;
    const { frame, type, qualname } = generator;
    frame.id = ++this.services.ids.frame;
    if (type.name === 'coroutine') this.notStarted.set(frame.id, generator);
    if (this.quiet()) return;
    const span = this.services.places.now(this.interp);
    const task = this.services.task;
    this.write('vm/coroutine-created', span, { frame: frame.id, task, function: qualname, call, what: type.name });
  }

  frameResumed(resumed: PyObject): void {
    const frame = resumed as PyFrame;
    this.notStarted.delete(frame.id);
    if (this.quiet()) return;
    this.write('vm/frame-resumed', 0, { frame: frame.id, back: this.callerId(frame) });
  }

  frameSuspended(frame: PyObject): void {
    if (this.quiet()) return;
    this.write('vm/frame-suspended', 0, { frame: (frame as PyFrame).id });
  }

  lineReached(reached: PyObject, line: number): void {
    if (this.quiet()) return;
    const frame = reached as PyFrame;
    this.write('vm/line-reached', this.services.places.ofFrame(frame), { frame: frame.id, line });
  }

  exceptionRaised(raising: PyObject, exception: PyObject): void {
    if (this.quiet()) return;
    const frame = raising as PyFrame;
    const first = exception instanceof PyException ? exception.args.items[0] : undefined;
    const message = first === undefined ? '' : typeof first === 'string' ? first : describeValue(first);
    const fields = { frame: frame.id, class: exception.type.name, message };
    this.write('vm/exception-raised', this.services.places.ofFrame(frame), fields);
  }

  private write(
    kind: Parameters<Services['trace']['write']>[0],
    span: number,
    fields: Readonly<Record<string, unknown>>,
  ): void {
    const { services } = this;
    services.trace.write(kind, virtualNow(this.interp), services.thread, span, services.cause, fields as never);
  }

  /** True when no detail is told any more. */
  private quiet(): boolean {
    if (this.silent) return true;
    const { trace } = this.services;
    if (trace.length < this.limits.detailEvents) return false;
    this.silent = true;
    this.write('machine/detail-reduced', 0, { events: trace.length });
    return true;
  }

  private callerId(frame: PyFrame): number {
    let back = frame.back;
    while (back !== null && !(back instanceof PyFrame && back.id > 0)) back = back.back;
    return back instanceof PyFrame ? back.id : 0;
  }
}
