/**
 * What happens in an asyncio event loop, in CPython's words: handle, timer handle, future, task, turn of the loop
 * (`BaseEventLoop._run_once`). Paired moments have paired names.
 */
export const ASYNCIO_KINDS = {
  /** `selfPipe` is the descriptor on which other threads knock. */
  'asyncio/loop-created': { loop: 'id', selfPipe: 'id' },
  'asyncio/loop-closed': { loop: 'id' },
  /** run_forever begins: the loop has the thread. */
  'asyncio/loop-started': { loop: 'id' },
  'asyncio/loop-stopped': { loop: 'id' },
  /** stop() was called: this turn is the last. */
  'asyncio/stop-requested': { loop: 'id' },
  'asyncio/turn-began': { loop: 'id', turn: 'int' },
  /** `timeout` is -1 to wait for ever, 0 just to look; `ready` handles were queued already. */
  'asyncio/select-began': { loop: 'id', timeout: 'time', ready: 'int' },
  'asyncio/select-returned': { loop: 'id', descriptors: 'int' },
  /** Timers that are due have been queued; the turn now runs a batch of `batch` handles. */
  'asyncio/batch-began': { loop: 'id', due: 'int', batch: 'int' },
  'asyncio/turn-ended': { loop: 'id', turn: 'int' },

  /** call_soon: queued at once. `callback` is its qualified name; `task` the task it steps or wakes; `future` the one it belongs to. */
  'asyncio/handle-scheduled': {
    handle: 'id',
    loop: 'id',
    task: 'id',
    callback: 'text',
    future: 'id',
    fromThread: 'bool',
  },
  /** call_later, call_at: in the timer heap until `when`. `future` is the one it will complete (asyncio.sleep). */
  'asyncio/timer-scheduled': { handle: 'id', loop: 'id', when: 'time', callback: 'text', task: 'id', future: 'id' },
  /** A timer that was due has left the heap and joined the queue. */
  'asyncio/timer-due': { handle: 'id', loop: 'id' },
  /** A descriptor's handle has joined the queue. */
  'asyncio/reader-due': { handle: 'id', loop: 'id', fd: 'id' },
  'asyncio/handle-cancelled': { handle: 'id', loop: 'id' },
  /** A cancelled handle was taken from the queue (or heap) without being run. */
  'asyncio/handle-dropped': { handle: 'id', loop: 'id' },
  'asyncio/handle-began': { handle: 'id', loop: 'id', task: 'id' },
  'asyncio/handle-ended': { handle: 'id', loop: 'id', raised: 'bool' },
  'asyncio/fd-watched': { loop: 'id', fd: 'id', handle: 'id', write: 'bool' },
  'asyncio/fd-unwatched': { loop: 'id', fd: 'id', handle: 'id', write: 'bool' },

  /** `what` is its class or maker: Future, sleep, gather, Queue.get … `task` the task that made it. */
  'asyncio/future-created': { future: 'id', loop: 'id', task: 'id', what: 'text' },
  /** `how` is result, exception or cancelled. */
  'asyncio/future-resolved': { future: 'id', loop: 'id', how: 'text' },

  /** `future` is the task seen as a future; `frame` its coroutine; `parent` the task that created it; `job` the call it runs, as `chore('laundry', 60)`. */
  'asyncio/task-created': {
    task: 'id',
    loop: 'id',
    frame: 'id',
    future: 'id',
    parent: 'id',
    group: 'id',
    name: 'text',
    coro: 'text',
    job: 'text',
  },
  'asyncio/task-renamed': { task: 'id', loop: 'id', name: 'text' },
  'asyncio/task-began': { task: 'id', loop: 'id' },
  /** The step ended at an await: `future` is what it waits for, 0 for a bare yield (sleep(0)), `what` in words; `other` the task awaited, if it is one. */
  'asyncio/task-suspended': { task: 'id', loop: 'id', future: 'id', other: 'id', what: 'text', until: 'time' },
  /** What it waited for is done: its wake-up has been queued (`handle`). */
  'asyncio/task-woken': { task: 'id', loop: 'id', handle: 'id' },
  'asyncio/task-cancel-requested': { task: 'id', loop: 'id', by: 'id' },
  /** `how` is returned, raised or cancelled; `detail` the repr of the result or exception, short. */
  'asyncio/task-ended': { task: 'id', loop: 'id', how: 'text', detail: 'text' },

  'asyncio/coroutine-never-awaited': { frame: 'id', coro: 'text' },
  'asyncio/exception-never-retrieved': { future: 'id', task: 'id', detail: 'text' },
} as const;
