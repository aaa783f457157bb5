/**
 * What things cost in virtual nanoseconds: the one table. Round numbers for a laptop-class CPython, so that learners can
 * add them up; each says what it is and where the figure comes from ("measured": best of several runs of CPython 3.11
 * optimised and 3.13 unoptimised on one Linux machine, rounded). Time moves by these and by waiting, by nothing else.
 */
export const COSTS = {
  /** One bytecode instruction. Measured: 2.5 (3.11) to 5 (3.13). */
  instruction: 5,
  /** Reading a clock (`time.monotonic()`). Measured: 37 to 40. */
  clockRead: 40,
  /** One system call that returns at once. Measured: `os.pipe` write and read 0.54 µs. */
  systemCall: 500,
  /** epoll_wait with timeout 0. Measured: 0.22 to 0.25 µs. */
  poll: 250,
  /** How much later than asked the kernel ends a `time.sleep`: timer slack. Measured: 86 to 103 µs over, of which 60 are slack. */
  timerSlack: 60_000,
  /** Writing a line to a terminal or pipe, on top of formatting it. Measured: 1 µs each flushed write. */
  write: 1_000,

  /** Making an OS thread and its stack, for the one that starts it. Measured: create, start and join 73 to 81 µs in all. */
  threadStart: 15_000,
  /** From being woken by a futex, as locks do it, to running. Measured: lock ping-pong 34 to 49 µs for two. */
  threadWake: 22_500,
  /**
   * Waking a thread by a futex, for the one that does it, who holds the GIL meanwhile. That this is most of `threadWake` is
   * inferred: where the waker blocks at once a hand-over takes one wake-up (lock ping-pong), where it runs some lines of
   * Python before it blocks, two, the second for the GIL. Measured: queue.Queue ping-pong 74 to 85 µs.
   */
  wakeUp: 21_500,
  /** The same by a descriptor that became ready, or a process that ended. Measured: from 21 µs for two, Pipe between processes, to 48, TCP between threads. */
  fileWake: 10_000,
  fileWakeUp: 9_000,
  /**
   * From the GIL being dropped to its first waiter having it. Measured: waiters need 10 to 20 µs to wake, less than the answer of
   * another process takes, or there would be no convoys.
   */
  gilWake: 11_500,
  /** fork(2) for the parent. Measured: 570 to 740 µs in a parent of 47 MiB. */
  fork: 700_000,
  /** For a forked child: page faults as it begins, tearing down as it ends. Measured: fork, exit and wait 2.3 to 2.6 ms. */
  forkedChild: 1_900_000,
  /** What a new interpreter imports to become a process of multiprocessing. Measured: Process by spawn 50 to 56 ms in all. */
  spawnImports: 38_000_000,
  /** The same in a child of the fork server, which has less to import. Measured: Process by forkserver 20 to 21 ms in all. */
  forkServerImports: 17_000_000,
  /** posix_spawn(3) for the parent. Measured: subprocess.run of `true` 820 to 930 µs in all. */
  spawn: 500_000,
  /** From execve to main() of a small program in C. Measured: subprocess.run of `true` 820 to 930 µs in all. */
  programStart: 300_000,
  /** From execve to the first line of a Python program. Measured: 12 to 14 ms. */
  pythonStart: 12_000_000,
  /** An uncontended lock taken and released. Measured: 114 (3.11) to 316 (3.13). */
  lock: 50,

  /** One turn of an asyncio loop without its poll and its handles. Measured: turn 0.7 µs of which the poll is 0.25. */
  loopTurn: 450,
  /** Taking a handle from the queue and calling it. Measured: call_soon 0.5 to schedule, 0.3 to dispatch. */
  handleDispatch: 300,
  callSoon: 500,
  /** call_later with its place in the heap. Measured: 1 µs and more with the depth of the heap. */
  callLater: 1_000,
  /** Making a task, its first handle not included. Measured: create_task 2 µs in all. */
  taskCreate: 1_500,
  /** A step of a task besides its handle and its instructions. Measured: 1 µs a step in all. */
  taskStep: 200,
  futureCreate: 100,
  /** Making an event loop with its selector and self-pipe. Measured: asyncio.run of nothing 90 to 200 µs. */
  loopCreate: 60_000,
} as const;

/** A whole millisecond: the grain of epoll's timeouts. */
export const MILLISECOND = 1_000_000;
export const SECOND = 1_000_000_000;
