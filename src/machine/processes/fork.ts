/**
 * fork(2): a child whose memory is a copy of its parent's, with the one thread that has asked. The frames of Python are
 * copied like everything else; native code in the middle of its work cannot be, so below it stands a barrier: a child
 * that returns to there ends with a diagnostic. Children that end by themselves, as those of multiprocessing do, never get
 * that far.
 */
import { COSTS, Thread } from '#kernel';
import { identOf, ThreadState } from '#natives';
import {
  type Fiber,
  type Frame,
  type Interpreter,
  NativeFrame,
  PyFrame,
  PyNativeIterator,
  type PyObject,
  type Resumable,
  transparent,
} from '#vm';
import { forkedBody } from '../main-body.ts';
import { PythonProcess, type World } from '../python-process.ts';
import { Copier } from './copier.ts';

/** Makes the child of the process whose thread has just asked for one, ready to run with 0 as its answer. */
export function fork(world: World, parent: PythonProcess, thread: Thread): PythonProcess {
  const { process: parentProcess, interp } = parent;
  const { kernel } = parentProcess;
  const process = kernel.startProcess(parentProcess.name, parentProcess);
  parentProcess.descriptors.copyTo(process.descriptors);
  const child = new PythonProcess(world, process, parent.start);
  const fiber = child.mainFiber;
  const payload = new ThreadState(child.interp, child.services, fiber);
  payload.ident = identOf(thread);
  const main = kernel.startThread({ name: 'MainThread', process, payload }, thread.event);
  const stands = standIns(parent, child);
  const copier = new Copier(stands);
  copier.pair(interp, child.interp);
  copier.pair(parent.services, child.services);
  copier.pair(parentProcess.files, process.files);
  copier.pair(interp.fiber, fiber);
  for (const other of kernel.threads) copier.pair(other, ghostOf(other));
  copier.pair(thread, main);
  child.adopt(copier, parent);
  process.dispositions.clear();
  for (const [signal, what] of parentProcess.dispositions) process.dispositions.set(signal, what);
  copyStack(copier, interp.fiber, fiber);
  for (const body of stands.transparent) transparent(child.interp, body);
  moveAddresses(copier, interp, child.interp);
  child.interp.extraNs = COSTS.forkedChild;
  announce(child, fiber);
  return child;
}

/** A thread of the parent's that is no more in the child. */
function ghostOf(thread: Thread): Thread {
  const ghost = new Thread(thread.id, thread.process, thread.name, thread.daemon, thread.time, null);
  ghost.state = 'ended';
  return ghost;
}

/** The frames below the call of fork, which has returned 0. */
function copyStack(copier: Copier, from: Fiber, to: Fiber): void {
  const call = from.top as NativeFrame;
  to.depth = from.depth;
  to.handled = copier.copy(from.handled);
  to.context = copier.copy(from.context);
  to.top = copier.copy(call.back);
  if (to.top instanceof PyFrame) to.top.regs[to.top.sp++] = 0;
  else to.answer = 0;
}

function standIns(parent: PythonProcess, child: PythonProcess) {
  const { interp } = child;
  const bodies: Resumable<unknown>[] = [];
  return {
    /** Those that hold nothing of their own, as what they stand for. */
    transparent: bodies,
    frame: (original: NativeFrame, copy: <T>(value: T) => T): NativeFrame => {
      const body = original.back === null ? forkedBody(interp, child.outcome) : barrier(interp, child);
      if (parent.interp.lifetimes.transparent.has(original.body)) bodies.push(body);
      return new NativeFrame(body, original.mode, original.arg, copy(original.back) as Frame | null);
    },
    iterator: (original: PyNativeIterator): PyNativeIterator => {
      const refuse = () => {
        throw child.services.refuse(interp, `a ${original.type.name} that was under way when the process forked`);
      };
      return new PyNativeIterator(original.type, refuse, () => []);
    },
  };
}

/** Stands where the parent has native code under way. */
function barrier(interp: Interpreter, child: PythonProcess): Resumable<unknown> {
  const body = (function* (): Resumable<unknown> {
    const refusal = () => child.services.refuse(interp, 'returning, in a forked child, to native code of the parent');
    try {
      yield { op: 'rest' };
    } catch {
      throw refusal();
    }
    throw refusal();
  })();
  body.next(null);
  return body;
}

function moveAddresses(copier: Copier, from: Interpreter, to: Interpreter): void {
  for (const [original, copy] of copier.pairs()) {
    const address = from.addresses.get(original as PyObject);
    if (address !== undefined) to.addresses.set(copy as PyObject, address);
    if (from.lifetimes.finalized.has(original as PyObject)) to.lifetimes.finalized.add(copy as PyObject);
  }
}

/** The trace gets to know the child's frames, the outermost first. */
function announce({ interp }: PythonProcess, fiber: Fiber): void {
  const frames: PyFrame[] = [];
  for (let frame: Frame | null = fiber.top; frame !== null; frame = frame.back) {
    if (frame instanceof PyFrame && frame.traced) frames.unshift(frame);
  }
  for (const frame of frames) interp.host.tracer.framePushed(frame, frame.code.code.name);
}
