/**
 * What old tutorials write and Python 3.14 no longer has: CPython's exception stays as it is, and the page and the command
 * line add how it is written today.
 */
import type { PyException } from '#vm';

interface OldWay {
  readonly class: string;
  readonly message: RegExp;
  readonly today: string;
}

const NO_LOOP = 'since Python 3.10 nothing of asyncio takes loop=: leave it out';
const ABC = 'since Python 3.10 it is in collections.abc';

const OLD_WAYS: readonly OldWay[] = [
  attribute('asyncio', 'coroutine', 'since Python 3.11 it is written `async def`, with `await` for `yield from`'),
  attribute('asyncio', 'JoinableQueue', 'asyncio.Queue has join() itself'),
  attribute('asyncio', '(get|set)_child_watcher|\\w*ChildWatcher', 'since Python 3.14 loops need no child watcher'),
  attribute('collections', '[A-Z][a-z]+(?:[A-Z][a-z]+)*', ABC),
  attribute('time', 'clock', 'since Python 3.8 it is time.perf_counter() or time.process_time()'),
  attribute('inspect', 'getargspec', 'since Python 3.11 it is inspect.signature() or inspect.getfullargspec()'),
  {
    class: 'AttributeError',
    message: /^type object '(?:_asyncio\.)?Task' has no attribute '(all_tasks|current_task)'/,
    today: 'since Python 3.9 it is a function of asyncio: asyncio.$1()',
  },
  {
    class: 'AttributeError',
    message: /^'dict' object has no attribute 'iter(items|keys|values)'/,
    today: 'it is $1()',
  },
  { class: 'AttributeError', message: /^'dict' object has no attribute 'has_key'/, today: 'it is `key in d`' },
  { class: 'TypeError', message: /got an unexpected keyword argument 'loop'/, today: NO_LOOP },
  {
    class: 'TypeError',
    message: /^Passing coroutines is forbidden, use tasks explicitly\.$/,
    today: 'since Python 3.11 wait() takes tasks: make them with asyncio.create_task()',
  },
  {
    class: 'RuntimeError',
    message: /^There is no current event loop in thread /,
    today: 'since Python 3.14 get_event_loop() makes no loop: begin with asyncio.run(main())',
  },
  {
    class: 'RuntimeError',
    message: /^asyncio\.run\(\) cannot be called from a running event loop$/,
    today: 'inside a coroutine it is `await`',
  },
];

function attribute(module: string, name: string, today: string): OldWay {
  return { class: 'AttributeError', message: new RegExp(`^module '${module}' has no attribute '(?:${name})'`), today };
}

/** How what was tried is written today; empty where there is nothing to say. */
export function writtenToday({ type, args }: PyException): string {
  const message = args.items[0];
  if (typeof message !== 'string') return '';
  for (const way of OLD_WAYS) {
    const found = type.name === way.class ? way.message.exec(message) : null;
    if (found !== null) return way.today.replace('$1', found[1] ?? '');
  }
  return '';
}
