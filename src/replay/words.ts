/**
 * One plain sentence for every kind of event: what has just happened, said to somebody who learns it. The only place with
 * such sentences, so that they can be translated. `cue` is the same in three or four words.
 */
import type { EventOf, Kind, TraceEvent } from '#trace';
import { taskName } from './activity.ts';
import { duration, seconds } from './time-text.ts';
import type { World } from './world.ts';

interface Said {
  readonly text: string;
  readonly cue: string;
  /** The same as a link of a chain of causes: with the name of whom it is about. */
  readonly reason: string;
}

/** For each kind what it says; the world is the one after the event, for names. */
type Words = { readonly [K in Kind]: (event: EventOf<K>, world: World) => Said };

const say = (text: string, cue: string, reason = cue): Said => ({ text, cue, reason });

/** A task as it is called in the pictures. */
export function nameOfTask(world: World, id: number): string {
  const task = world.tasks.get(id);
  return task === undefined ? 'a task' : taskName(task.name, task.job, task.coro);
}

/** What a handle will run, in words. */
function nameOfHandle(world: World, id: number): string {
  const handle = world.handles.get(id);
  if (handle === undefined) return 'a callback';
  if (handle.task === 0) return shortCallback(handle.callback);
  const task = nameOfTask(world, handle.task);
  return handle.when < 0 ? task : `the timer of ${task}`;
}

/** A callback's name without the class or function around it. */
function shortCallback(callback: string): string {
  return callback.slice(callback.lastIndexOf('.') + 1);
}

/** Whose timer it is: the task that sleeps by it, or the callback. */
function ownerOfTimer(world: World, id: number): string {
  const handle = world.handles.get(id);
  return handle === undefined || handle.task === 0 ? nameOfHandle(world, id) : nameOfTask(world, handle.task);
}

const waits = (world: World, event: EventOf<'asyncio/task-suspended'>): string => {
  if (event.future === 0) return 'lets the others go first';
  if (event.other !== 0) return `waits for ${nameOfTask(world, event.other)}`;
  if (event.until >= 0) return `sleeps until ${seconds(event.until)}`;
  return `waits for ${event.what}`;
};

const callOf = (world: World, frame: number): string => world.frames.get(frame)?.call ?? 'a function';

const thread = (world: World, id: number): string => world.threads.get(id)?.name ?? 'the thread';

const resource = (world: World, id: number): string => world.resources.get(id)?.class ?? 'resource';

const who = (world: World, task: number): string => (task === 0 ? 'The program' : nameOfTask(world, task));

const WORDS: Words = {
  'machine/run-began': ({ file }) => say(`Python starts ${file}.`, 'program starts'),
  'machine/run-ended': ({ reason, text, code, time }) => say(ending(reason, text, code, seconds(time)), 'program ends'),
  'machine/detail-reduced': ({ events }) =>
    say(`After ${events} events lines are no longer recorded; scheduling goes on.`, 'less detail'),

  'kernel/process-started': ({ name, parent }) =>
    say(parent === 0 ? `The process ${name} starts.` : `A new process starts: ${name}.`, 'process starts'),
  'kernel/process-ended': ({ process, code }) =>
    say(`${process === 1 ? 'The process' : `Process ${process}`} ends with exit code ${code}.`, 'process ends'),
  'kernel/thread-started': ({ name, starter, process }) => say(startText(name, starter, process), 'thread starts'),
  'kernel/thread-ended': (e, w) => say(`${thread(w, e.thread)} ends.`, 'thread ends'),
  'kernel/thread-ran': (e, w) => say(`${thread(w, e.thread)} has a core and runs.`, 'runs'),
  'kernel/thread-preempted': (e, w) => say(`${thread(w, e.thread)} has to give up its core.`, 'loses its core'),
  'kernel/thread-blocked': (e, w) => say(blockedText(w, e), e.on === 'select()' ? 'loop waits' : 'thread blocks'),
  'kernel/thread-woken': (e, w) =>
    say(`The wait is over at ${seconds(e.time)}: ${thread(w, e.thread)} goes on.`, 'wait is over'),
  'kernel/gil-awaited': (e, w) =>
    say(`${thread(w, e.thread)} wants to run Python; another thread has the GIL.`, 'waits for the GIL'),
  'kernel/gil-taken': (e, w) => say(`${thread(w, e.thread)} takes the GIL and may run Python.`, 'takes the GIL'),
  'kernel/gil-requested': (e, w) =>
    say(`${thread(w, e.thread)} has waited for a whole switch interval and asks for the GIL.`, 'asks for the GIL'),
  'kernel/gil-dropped': (e, w) => say(`${thread(w, e.thread)} lets go of the GIL.`, 'drops the GIL'),
  'kernel/signal-sent': ({ signal, disposition }) =>
    say(`Signal ${signal} is sent to the process: ${disposition}.`, 'signal'),
  'kernel/fd-opened': ({ fd, what }) => say(`Descriptor ${fd} is opened: ${what}.`, 'descriptor opened'),
  'kernel/fd-ready': ({ fd }) => say(`Descriptor ${fd} is ready.`, 'descriptor ready'),
  'kernel/fd-closed': ({ fd }) => say(`Descriptor ${fd} is closed.`, 'descriptor closed'),
  'kernel/message-sent': ({ bytes, fd }) => say(`${bytes} bytes leave descriptor ${fd}.`, 'bytes sent'),
  'kernel/message-delivered': ({ bytes, fd }) => say(`${bytes} bytes arrive at descriptor ${fd}.`, 'bytes arrive'),

  'vm/frame-pushed': ({ call }) =>
    say(call === '<module>' ? 'The program begins at its first line.' : `${call} is called.`, 'call'),
  'vm/frame-popped': ({ how }) =>
    say(
      how === 'raised' ? 'An exception leaves the function.' : 'The function returns.',
      how === 'raised' ? 'raises' : 'returns',
    ),
  'vm/coroutine-created': ({ call, what }) =>
    say(`${call} makes a ${what.replace('_', ' ')}. Nothing of it has run yet.`, 'made, not run'),
  'vm/frame-resumed': (e, w) => say(`${callOf(w, e.frame)} goes on where it stood.`, 'goes on'),
  'vm/frame-suspended': (e, w) => say(`${callOf(w, e.frame)} is put aside; its variables stay.`, 'put aside'),
  'vm/line-reached': (e, w) => say(`Line ${e.line} is next${inTask(w, e.thread)}.`, `line ${e.line}`),
  'vm/exception-raised': (e) =>
    say(`${e.class} is raised${e.message === '' ? '' : `: ${e.message}`}.`, `raises ${e.class}`),
  'vm/text-printed': ({ text, task }, w) => say(`${who(w, task)} prints ${quoted(text)}.`, 'prints'),

  'asyncio/loop-created': () => say('An event loop is made.', 'loop made'),
  'asyncio/loop-closed': () => say('The event loop is closed.', 'loop closed'),
  'asyncio/loop-started': () => say('The event loop takes over the thread.', 'loop runs'),
  'asyncio/loop-stopped': () => say('The event loop gives the thread back to whoever started it.', 'loop stops'),
  'asyncio/stop-requested': () => say('The loop was asked to stop: this turn is its last.', 'stop asked'),
  'asyncio/turn-began': ({ turn }) => say(`Turn ${turn} of the loop begins.`, `turn ${turn}`),
  'asyncio/select-began': (e) => say(selecting(e), 'asks the selector'),
  'asyncio/select-returned': ({ descriptors }) =>
    say(
      descriptors === 0
        ? 'The selector returns: no descriptor is ready.'
        : `The selector returns with ${descriptors} ready descriptor${plural(descriptors)}.`,
      'selector returns',
    ),
  'asyncio/batch-began': ({ batch }) =>
    say(
      batch === 0
        ? 'The call queue is empty: nothing to run in this turn.'
        : `The loop runs the ${batch} handle${plural(batch)} that ${batch === 1 ? 'is' : 'are'} in the call queue now.`,
      'runs the queue',
    ),
  'asyncio/turn-ended': ({ turn }) => say(`Turn ${turn} is over.`, 'turn over'),
  'asyncio/handle-scheduled': (e, w) =>
    say(
      `${capital(nameOfHandle(w, e.handle))} joins the call queue.`,
      'joins the queue',
      `${nameOfHandle(w, e.handle)} joins the queue`,
    ),
  'asyncio/timer-scheduled': (e, w) =>
    say(
      `A timer for ${ownerOfTimer(w, e.handle)} is set to ${seconds(e.when)}, ${duration(e.when - e.time)} from now.`,
      'timer set',
      `timer of ${ownerOfTimer(w, e.handle)} set`,
    ),
  'asyncio/timer-due': (e, w) =>
    say(
      `The timer of ${ownerOfTimer(w, e.handle)} is due: its callback joins the call queue.`,
      'timer due',
      `timer of ${ownerOfTimer(w, e.handle)} due`,
    ),
  'asyncio/reader-due': ({ fd }) =>
    say(`Descriptor ${fd} is ready: its callback joins the call queue.`, 'descriptor ready'),
  'asyncio/handle-cancelled': (e, w) =>
    w.handles.get(e.handle)?.state === 'cancelled'
      ? say(`${capital(nameOfHandle(w, e.handle))} is cancelled: the loop will pass it over.`, 'cancelled')
      : say(
          `${capital(nameOfHandle(w, e.handle))} has already run: to cancel it now changes nothing.`,
          'cancelled late',
        ),
  'asyncio/handle-dropped': (e, w) =>
    say(`${capital(nameOfHandle(w, e.handle))} was cancelled and leaves without running.`, 'dropped'),
  'asyncio/handle-began': (e, w) =>
    say(`The loop takes ${nameOfHandle(w, e.handle)} from the front of the call queue and runs it.`, 'its turn'),
  'asyncio/handle-ended': ({ raised }) =>
    say(
      raised ? 'The callback raised; the loop reports it and goes on.' : 'The callback returns to the loop.',
      'back to the loop',
    ),
  'asyncio/fd-watched': ({ fd, write }) =>
    say(`The selector watches descriptor ${fd} for ${write ? 'writing' : 'reading'}.`, 'watches'),
  'asyncio/fd-unwatched': ({ fd }) => say(`The selector no longer watches descriptor ${fd}.`, 'unwatches'),
  'asyncio/future-created': ({ what }) => say(`A future is made for ${what}.`, 'future made'),
  'asyncio/future-resolved': ({ how }) =>
    say(`The future is done (${how}): who waits for it will be woken.`, 'future done'),
  'asyncio/task-created': (e, w) =>
    say(
      `Task ${nameOfTask(w, e.task)} is created for ${e.job}. It has not run yet.`,
      'task created',
      `${nameOfTask(w, e.task)} created`,
    ),
  'asyncio/task-renamed': ({ name }) => say(`The task is now called ${name}.`, 'renamed'),
  'asyncio/task-began': (e, w) => say(firstOrAgain(w, e), 'runs', `${nameOfTask(w, e.task)} runs`),
  'asyncio/task-suspended': (e, w) =>
    say(
      `${capital(nameOfTask(w, e.task))} ${waits(w, e)}: the thread is free for others.`,
      'lets go',
      `${nameOfTask(w, e.task)} lets go`,
    ),
  'asyncio/task-woken': (e, w) =>
    say(
      `What ${nameOfTask(w, e.task)} waited for is done: its next step is in the call queue.`,
      'woken',
      `${nameOfTask(w, e.task)} woken`,
    ),
  'asyncio/task-cancel-requested': (e, w) =>
    say(`${capital(nameOfTask(w, e.task))} is asked to cancel.`, 'cancel asked'),
  'asyncio/task-ended': (e, w) =>
    say(taskEnd(nameOfTask(w, e.task), e.how, e.detail), 'task ends', `${nameOfTask(w, e.task)} ends`),
  'asyncio/coroutine-never-awaited': ({ coro }) =>
    say(`The coroutine ${coro} was never awaited: none of it ever ran.`, 'never awaited'),
  'asyncio/exception-never-retrieved': ({ detail }) =>
    say(`Nobody asked for the exception ${detail}.`, 'never retrieved'),

  'sync/created': (e) => say(`A ${e.class} is made.`, 'made'),
  'sync/waited': (e, w) => say(`${capital(who(w, e.task))} waits at the ${resource(w, e.resource)}.`, 'waits'),
  'sync/left': (e, w) =>
    say(`${capital(who(w, e.task))} gives up waiting at the ${resource(w, e.resource)}.`, 'gives up'),
  'sync/taken': (e, w) => say(`${capital(who(w, e.task))} has the ${resource(w, e.resource)}.`, 'takes it'),
  'sync/released': (e, w) => say(`${capital(who(w, e.task))} releases the ${resource(w, e.resource)}.`, 'releases it'),
  'sync/put': (e, w) => say(`${capital(who(w, e.task))} puts ${e.item} into the ${resource(w, e.resource)}.`, 'puts'),
  'sync/got': (e, w) => say(`${capital(who(w, e.task))} gets ${e.item} from the ${resource(w, e.resource)}.`, 'gets'),
  'sync/notified': (e, w) => say(`${capital(whoWaits(w, e.future))} is told to go on.`, 'told'),
};

/** The task that stands in line by a future. */
function whoWaits(world: World, future: number): string {
  const waiter = world.futures.get(future)?.waiter ?? null;
  return waiter === null ? 'whoever waits first' : who(world, waiter.task);
}

/** What an event says; `world` is the one after it. */
export function wordsFor(event: TraceEvent, world: World): Said {
  return (WORDS[event.kind] as (event: TraceEvent, world: World) => Said)(event, world);
}

function ending(reason: string, text: string, code: number, at: string): string {
  if (reason === 'exited')
    return code === 0 ? `The program has ended after ${at} s.` : `The program has ended with exit code ${code}.`;
  if (reason === 'raised') return 'An exception that nobody caught ends the program.';
  return `The run ends: ${text || reason}.`;
}

function startText(name: string, starter: number, process: number): string {
  if (starter !== 0) return `${name} is made: a thread of its own, ready to run.`;
  return process === 1
    ? `${name} starts: one thread, so one thing at a time.`
    : `${name} of process ${process} starts.`;
}

function blockedText(world: World, { thread: id, on, until, time }: EventOf<'kernel/thread-blocked'>): string {
  if (on === 'select()')
    return until < 0
      ? 'Nothing to run: the loop waits in the selector until somebody knocks.'
      : `Nothing to run: the loop waits in the selector until ${seconds(until)}.`;
  const most = until < 0 ? '' : `, ${duration(until - time)} long`;
  return `${thread(world, id)} is blocked in ${on}${most}: nothing else can run on it.`;
}

function selecting({ timeout, ready }: EventOf<'asyncio/select-began'>): string {
  if (ready > 0)
    return `The loop looks at the selector without waiting: ${ready} handle${plural(ready)} already wait${ready === 1 ? 's' : ''} in the call queue.`;
  if (timeout < 0) return 'The call queue is empty and there is no timer: the loop waits until somebody knocks.';
  return `The call queue is empty: the loop may wait up to ${duration(timeout)}, until its next timer.`;
}

function firstOrAgain(world: World, { task: id, loop }: EventOf<'asyncio/task-began'>): string {
  const { steps = 1, cancelRequested = false } = world.tasks.get(id) ?? {};
  const name = capital(nameOfTask(world, id));
  if (steps <= 1) {
    return cancelRequested
      ? `${name} was cancelled before it began: none of it runs.`
      : `${name} runs for the first time.`;
  }
  const handle = world.handles.get(world.loops.get(loop)?.handle ?? 0);
  const awaited = world.futures.get(handle?.future ?? 0)?.state;
  if (awaited === 'cancelled') return `${name} runs again: CancelledError is raised at the await at which it stood.`;
  if (awaited === 'exception') return `${name} runs again: what it waited for has failed, and the await raises that.`;
  // a request to cancel may be delivered now though what it waited for went well; the trace does not say
  return `${name} runs again, ${cancelRequested ? 'at' : 'just after'} the await at which it stood.`;
}

function taskEnd(name: string, how: string, detail: string): string {
  if (how === 'returned')
    return `${capital(name)} has finished${detail === 'None' || detail === '' ? '' : ` with ${detail}`}.`;
  return how === 'raised' ? `${capital(name)} has failed: ${detail}.` : `${capital(name)} has been cancelled.`;
}

function inTask(world: World, id: number): string {
  const task = world.threads.get(id)?.task ?? 0;
  return task === 0 ? '' : ` in ${nameOfTask(world, task)}`;
}

const plural = (count: number): string => (count === 1 ? '' : 's');

const capital = (text: string): string => (/^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);

function quoted(text: string): string {
  const line = text.replace(/\n+$/, '').replaceAll('\n', ' ⏎ ');
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
