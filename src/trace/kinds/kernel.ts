/**
 * What happens on the simulated computer itself: processes, threads, cores, the GIL, descriptors. Knows no Python.
 * The thread that an event of this room is about is the event's own. Mirrors the states of runtimes that every model of concurrency shares: running, ready, waiting, blocked.
 */
export const KERNEL_KINDS = {
  'kernel/process-started': { process: 'id', parent: 'id', name: 'text' },
  'kernel/process-ended': { process: 'id', code: 'int' },
  /** `starter` is the thread that started it, 0 for the main thread. */
  'kernel/thread-started': { process: 'id', starter: 'id', name: 'text', daemon: 'bool' },
  'kernel/thread-ended': {},
  /** The thread got a core. */
  'kernel/thread-ran': { core: 'id' },
  /** The thread lost its core though it could have gone on. */
  'kernel/thread-preempted': {},
  /** The whole thread waits in the kernel: `on` is the call, as `time.sleep(1.5)`; `until` the deadline or -1; `fd`, `resource` or the thread joined where that is it. */
  'kernel/thread-blocked': { until: 'time', on: 'text', fd: 'id', resource: 'id', other: 'id' },
  'kernel/thread-woken': {},
  /** The thread found the GIL taken and waits for it. */
  'kernel/gil-awaited': { process: 'id' },
  'kernel/gil-taken': { process: 'id' },
  /** It has waited for a whole switch interval, and asks the holder to drop it. */
  'kernel/gil-requested': { process: 'id' },
  'kernel/gil-dropped': { process: 'id', forced: 'bool' },
  /** `disposition` is what is done with it: default, ignored or handled. */
  'kernel/signal-sent': { process: 'id', signal: 'int', disposition: 'text' },
  'kernel/fd-opened': { fd: 'id', process: 'id', what: 'text' },
  'kernel/fd-ready': { fd: 'id', readable: 'bool', writable: 'bool' },
  'kernel/fd-closed': { fd: 'id', process: 'id' },
  /** `bytes` long, on its way between two descriptors. */
  'kernel/message-sent': { fd: 'id', bytes: 'int', peer: 'id', text: 'text' },
  'kernel/message-delivered': { fd: 'id', bytes: 'int', peer: 'id', text: 'text' },
} as const;
