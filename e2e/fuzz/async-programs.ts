/**
 * Random programs for asyncio: a few coroutine functions that sleep, spawn, cancel, gather, time out, shield and meet at
 * locks, queues, events, semaphores, conditions and barriers. Each ends, or waits for ever: a function calls only those
 * before it, and loops are counted. Tasks all have the same hash, so that small sets of them are in the order in which
 * they came and not in that of their places in memory. Times are whole milliseconds, so that which of two timers is first depends on the
 * program and not on what a step costs.
 */
import type { Dice } from './dice.ts';
import { block, type Lines } from './lines.ts';
import { BEGIN } from './shrink.ts';

const PRELUDE = `import asyncio
import contextlib
import contextvars

class Placed(asyncio.Task):
    def __hash__(self): return 0

def run(coroutine):
    with asyncio.Runner() as runner:
        runner.get_loop().set_task_factory(lambda loop, made, **kwargs: Placed(made, loop=loop, **kwargs))
        return runner.run(coroutine)

var = contextvars.ContextVar('var', default=0)
spawned = []

def spawn(coroutine, name=None):
    task = asyncio.create_task(coroutine, name=name)
    spawned.append(task)
    return task

def pick(i):
    return spawned[i % len(spawned)] if spawned else asyncio.current_task()

def now():
    return f'{round((asyncio.get_running_loop().time() - start) * 1000)}ms {asyncio.current_task().get_name()}'

def state(f):
    if not f.done(): return 'pending'
    if f.cancelled(): return 'cancelled'
    return repr(f.exception() or f.result())

def told(what):
    def tell(f): print('told', what, state(f))
    return tell

def names(tasks):
    return sorted(task.get_name() + ' ' + state(task) for task in tasks)

def shown(e):
    if isinstance(e, BaseExceptionGroup):
        return f'{type(e).__name__}({e.message!r}, [{", ".join(map(shown, e.exceptions))}])'
    return f'{e!r}<{e.__cause__!r}|{e.__context__!r}>'

class Managed:
    def __init__(self, swallow): self.swallow = swallow
    async def __aenter__(self):
        await asyncio.sleep(0)
        print(now(), 'entered')
    async def __aexit__(self, kind, e, tb):
        print(now(), 'exit', repr(e))
        await asyncio.sleep(0.001)
        print(now(), 'exited')
        return self.swallow

async def ticks(n, ms):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(ms / 1000)
    finally:
        print(now(), 'ticks left')
        await asyncio.sleep(0)
        print(now(), 'ticks gone')
`;

const SHARED: Lines = [
  'global start, lock, sem, bounded, event, cond, queue, small, heap, barrier, future',
  'start = asyncio.get_running_loop().time()',
  'lock, sem, bounded = asyncio.Lock(), asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)',
  'event, cond, barrier = asyncio.Event(), asyncio.Condition(), asyncio.Barrier(2)',
  'queue, small, heap = asyncio.Queue(), asyncio.Queue(1), asyncio.PriorityQueue(2)',
  'future = asyncio.get_running_loop().create_future()',
];

const EXCEPTIONS = ['ValueError', 'KeyError', 'ZeroDivisionError', 'TimeoutError', 'asyncio.CancelledError'];
const CAUGHT = [...EXCEPTIONS, 'Exception', 'BaseException', 'RuntimeError', '(ValueError, asyncio.CancelledError)'];

/** Where a statement stands. */
interface Where {
  /** Functions with a smaller number may be called. */
  readonly callable: number;
  readonly depth: number;
  readonly loop: boolean;
  /** Not inside `except*`. */
  readonly leaves: boolean;
}

class Writer {
  private readonly dice: Dice;
  private spawns = 0;
  constructor(dice: Dice) {
    this.dice = dice;
  }

  program(): string {
    const count = this.dice.between(2, 4);
    const functions = Array.from({ length: count }, (_, i) => this.define(`w${i}`, i));
    const main = block('async def main():', [...SHARED, ...this.body({ callable: count, ...TOP, depth: 3 }), ...END]);
    const parts = [...functions, main].map((lines) => lines.join('\n'));
    return `${[PRELUDE, BEGIN, ...parts, 'run(main())'].join('\n\n')}\n`;
  }

  private define(name: string, callable: number): Lines {
    return block(`async def ${name}(n=0):`, this.body({ callable, ...TOP }));
  }

  private body(where: Where): Lines {
    return this.dice.several(1, 3, () => this.statement(where)).flat();
  }

  private statement(where: Where): Lines {
    const deep = where.depth > 0 && this.dice.chance(45);
    return deep ? this.compound({ ...where, depth: where.depth - 1 }) : this.simple(where);
  }

  private ms(): string {
    return this.dice.pick(['0', '0.001', '0.002', '0.003', '0.005', '0.01', '0.01', '0.02', '0.03']);
  }

  /** A coroutine to be run. */
  private coroutine({ callable }: Where): string {
    const { dice } = this;
    if (callable === 0 || dice.chance(25)) {
      return dice.weighted([
        [6, `asyncio.sleep(${this.ms()}, ${dice.below(9)})`],
        [1, 'event.wait()'],
        [1, 'queue.get()'],
        [1, `small.put(${dice.below(9)})`],
        [1, 'lock.acquire()'],
      ]);
    }
    return `w${dice.below(callable)}(${dice.below(4)})`;
  }

  private name(): string {
    return `'T${this.spawns++}'`;
  }

  /** Something to await that is not a bare coroutine alone. */
  private awaitable(where: Where): string {
    const { dice } = this;
    const coroutine = this.coroutine(where);
    return dice.weighted([
      [6, coroutine],
      [4, `spawn(${coroutine}, ${this.name()})`],
      [3, `pick(${dice.below(5)})`],
      [2, `asyncio.shield(${dice.chance(50) ? coroutine : `pick(${dice.below(5)})`})`],
      [2, `asyncio.wait_for(${coroutine}, ${this.limit()})`],
      [2, `asyncio.gather(${this.many(where)})`],
      [1, 'future'],
      [1, 'barrier.wait()'],
    ]);
  }

  private limit(): string {
    return this.dice.chance(10) ? 'None' : this.ms();
  }

  private many(where: Where): string {
    const parts = this.dice.several(0, 3, () => {
      return this.dice.chance(70) ? this.coroutine(where) : `pick(${this.dice.below(5)})`;
    });
    if (this.dice.chance(50)) parts.push(`return_exceptions=${this.dice.chance(50) ? 'True' : 'False'}`);
    return parts.join(', ');
  }

  private simple(where: Where): Lines {
    const { dice } = this;
    const ways: [number, () => Lines][] = [
      [8, () => [`print(now(), ${dice.below(100)})`]],
      [8, () => [`await asyncio.sleep(${this.ms()})`]],
      [8, () => [`print(now(), 'got', await ${this.awaitable(where)})`]],
      [6, () => [`spawn(${this.coroutine(where)}, ${this.name()})`]],
      [4, () => [`print('cancel', pick(${dice.below(6)}).cancel(${dice.pick(['', "'why'", '1'])}))`]],
      [3, () => this.raising()],
      [2, () => this.waiting(where)],
      [2, () => [`pick(${dice.below(5)}).add_done_callback(told(${dice.below(100)}))`]],
      [3, () => [this.meeting()]],
      [2, () => [this.later()]],
      [1, () => this.introspecting()],
      [1, () => ['var.set(var.get() + 1)', 'print(now(), var.get())']],
    ];
    if (where.leaves) ways.push([1, () => [`return ${dice.pick(['n', String(dice.below(9)), 'var.get()'])}`]]);
    if (where.leaves && where.loop) ways.push([1, () => [dice.pick(['break', 'continue'])]]);
    return dice.weighted(ways)();
  }

  private raising(): Lines {
    const { dice } = this;
    const raised = `${dice.pick(EXCEPTIONS)}(${dice.pick(['', String(dice.below(9)), "'x'"])})`;
    return dice.weighted([
      [6, [`raise ${raised}`]],
      [2, [`raise ${raised} from OSError('cause')`]],
      [1, ['raise']],
      [1, [`raise BaseExceptionGroup('g', [${raised}, ValueError('in')])`]],
      [3, [`if n == ${dice.below(4)}: raise ${raised}`]],
    ]);
  }

  private waiting(where: Where): Lines {
    const { dice } = this;
    const tasks = dice.several(1, 3, () => {
      return dice.chance(60) ? `spawn(${this.coroutine(where)}, ${this.name()})` : `pick(${dice.below(5)})`;
    });
    const when = dice.pick(['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED']);
    const limit = dice.chance(50) ? `, timeout=${this.limit()}` : '';
    return [
      `done, pending = await asyncio.wait([${tasks.join(', ')}]${limit}, return_when=asyncio.${when})`,
      "print(now(), 'done', names(done), 'pending', names(pending))",
    ];
  }

  /** A call of one of the things that tasks share. */
  private meeting(): string {
    const { dice } = this;
    return dice.weighted([
      [2, 'event.set()'],
      [1, 'event.clear()'],
      [2, 'await event.wait()'],
      [2, `queue.put_nowait(${dice.below(9)})`],
      [2, "print(now(), 'queue', await queue.get(), queue.qsize())"],
      [1, 'queue.task_done()'],
      [1, 'await queue.join()'],
      [2, `await small.put(${dice.below(9)})`],
      [1, `small.put_nowait(${dice.below(9)})`],
      [2, "print(now(), 'small', await small.get(), small.full())"],
      [1, "print(now(), 'small', small.get_nowait())"],
      [1, `await heap.put(${dice.below(9)})`],
      [1, "print(now(), 'heap', await heap.get())"],
      [1, `queue.shutdown(${dice.pick(['', 'immediate=True'])})`],
      [1, `small.shutdown(${dice.pick(['', 'immediate=True'])})`],
      [2, "print(now(), 'barrier', await barrier.wait())"],
      [1, `await barrier.${dice.pick(['abort', 'reset'])}()`],
      [2, `if not future.done(): future.set_result(${dice.below(9)})`],
      [1, 'if not future.done(): future.set_exception(KeyError("future"))'],
      [1, 'future.cancel("gone")'],
      [1, 'lock.release()'],
      [1, 'await lock.acquire()'],
      [1, `${dice.pick(['sem', 'bounded'])}.release()`],
      [1, `await ${dice.pick(['sem', 'bounded'])}.acquire()`],
    ]);
  }

  private later(): string {
    const { dice } = this;
    const call = dice.pick([
      `print, 'called', ${dice.below(100)}`,
      'event.set',
      'event.clear',
      `pick(${dice.below(5)}).cancel`,
      `queue.put_nowait, ${dice.below(9)}`,
      `lambda: future.done() or future.set_result(${dice.below(9)})`,
    ]);
    const loop = 'asyncio.get_running_loop()';
    return dice.weighted([
      [3, `${loop}.call_soon(${call})`],
      [3, `${loop}.call_later(${this.ms()}, ${call})`],
      [1, `${loop}.call_later(${this.ms()}, ${call}).cancel()`],
    ]);
  }

  private introspecting(): Lines {
    return [
      this.dice.pick([
        'print(now(), asyncio.current_task().cancelling(), lock.locked(), sem.locked(), barrier.n_waiting)',
        'print(now(), asyncio.current_task().uncancel())',
        "print(now(), sorted(t.get_name() for t in asyncio.all_tasks() if t.get_name() != 'x'))",
        `print(now(), state(pick(${this.dice.below(5)})))`,
      ]),
    ];
  }

  private compound(where: Where): Lines {
    const { dice } = this;
    const ways: [number, () => Lines][] = [
      [9, () => this.trying(where)],
      [2, () => this.starred(where)],
      [4, () => this.grouping(where)],
      [5, () => block(`async with ${this.manager()}:`, this.body(where))],
      [2, () => this.timing(where)],
      [3, () => this.conditions(where)],
      [2, () => block(`if ${dice.pick(['n', 'n % 2', 'event.is_set()', 'spawned'])}:`, this.body(where))],
      [1, () => this.racing(where)],
      [1, () => block(`with contextlib.suppress(${dice.pick(CAUGHT)}):`, this.body(where))],
    ];
    if (where.leaves) ways.push([4, () => this.looping({ ...where, loop: true })]);
    return dice.weighted(ways)();
  }

  private manager(): string {
    const { dice } = this;
    return dice.weighted([
      [3, 'lock'],
      [2, 'sem'],
      [1, 'bounded'],
      [5, `asyncio.timeout(${this.limit()})`],
      [2, `Managed(${dice.chance(50) ? 'True' : 'False'})`],
      [1, 'cond'],
      [1, `asyncio.timeout(${this.ms()}), lock`],
    ]);
  }

  private trying(where: Where): Lines {
    const { dice } = this;
    const handlers = dice.several(0, 2, () => {
      const ending = dice.chance(20) ? ['raise'] : [];
      const lines = ["print(now(), 'caught', shown(e))", ...this.body(where), ...ending];
      return block(`except ${dice.pick(CAUGHT)} as e:`, lines);
    });
    const rest = handlers.length > 0 && dice.chance(20) ? block('else:', this.body(where)) : [];
    const last = handlers.length === 0 || dice.chance(40) ? block('finally:', this.body(this.inFinally(where))) : [];
    return [...block('try:', this.body(where)), ...handlers.flat(), ...rest, ...last];
  }

  /** Leaving a `finally` block is a warning of the compiler, so it is rare. */
  private inFinally(where: Where): Where {
    return this.dice.chance(90) ? { ...where, leaves: false, loop: false } : where;
  }

  private starred(where: Where): Lines {
    const handlers = this.dice.several(1, 2, () => {
      const inner = this.body({ ...where, leaves: false });
      return block(`except* ${this.dice.pick(EXCEPTIONS)} as e:`, ["print(now(), 'star', shown(e))", ...inner]);
    });
    return [...block('try:', this.body(where)), ...handlers.flat()];
  }

  private grouping(where: Where): Lines {
    const { dice } = this;
    const starts = dice.several(1, 3, () => {
      return [`spawned.append(group.create_task(${this.coroutine(where)}, name=${this.name()}))`];
    });
    return block('async with asyncio.TaskGroup() as group:', [...starts.flat(), ...this.body(where)]);
  }

  private timing(where: Where): Lines {
    const { dice } = this;
    const change = dice.chance(50)
      ? [`limit.reschedule(${dice.chance(30) ? 'None' : `asyncio.get_running_loop().time() + ${this.ms()}`})`]
      : [];
    return [
      ...block(`async with asyncio.timeout(${this.limit()}) as limit:`, [
        ...this.body(where),
        ...change,
        'await asyncio.sleep(0.004)',
      ]),
      "print(now(), 'limit', limit.expired())",
    ];
  }

  private conditions(where: Where): Lines {
    const { dice } = this;
    return dice.pick([
      block('async with cond:', ['await cond.wait()', ...this.body({ ...where, depth: 0 })]),
      block('async with cond:', [`cond.notify(${dice.between(1, 2)})`]),
      block('async with cond:', ["print(now(), 'cond', await cond.wait_for(event.is_set))"]),
      block('async with cond:', ['event.set()', 'cond.notify_all()']),
    ]);
  }

  private racing(where: Where): Lines {
    const { dice } = this;
    const parts = dice.several(1, 3, () => `spawn(${this.coroutine(where)}, ${this.name()})`).join(', ');
    const limit = dice.chance(40) ? `, timeout=${this.limit()}` : '';
    const inner = ["print(now(), 'first', await f)", ...(dice.chance(30) ? this.body({ ...where, depth: 0 }) : [])];
    return block(`${dice.pick(['', 'async '])}for f in asyncio.as_completed([${parts}]${limit}):`, inner);
  }

  private looping(where: Where): Lines {
    const { dice } = this;
    const { callable, ...rest } = where;
    const inner = this.body({ callable: Math.min(callable, 1), ...rest });
    const ticks = `ticks(${dice.between(1, 3)}, ${dice.below(3)})`;
    return dice.weighted([
      [3, block('for i in range(2):', inner)],
      [3, block(`async for i in ${ticks}:`, ["print(now(), 'tick', i)", ...inner])],
      [
        2,
        block(`async with contextlib.aclosing(${ticks}) as source:`, [
          ...block('async for i in source:', ["print(now(), 'tick', i)", ...inner]),
        ]),
      ],
      [1, [`print(now(), [i async for i in ${ticks}${dice.pick(['', ' if i', ' if await asyncio.sleep(0, i)'])}])`]],
    ]);
  }
}

const TOP = { depth: 2, loop: false, leaves: true } as const;

/** What main does at last: it waits a while, and tells of everyone. */
const END: Lines = ['await asyncio.sleep(0.1)', 'for task in spawned: print(task.get_name(), state(task))'];

/** A program for the dice as they lie. */
export function asyncProgram(dice: Dice): string {
  return new Writer(dice).program();
}
