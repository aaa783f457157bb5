/** The methods of the event loop for descriptors, as Python sees them. What they do is watching.ts. */
import { getter, type Interpreter, list, method, type PyTuple, type Resumable, tuple, type Value, wait } from '#vm';
import { askLibrary } from './library.ts';
import { loopType, type PyLoop } from './loop-object.ts';
import { type Direction, GIVEN, READ, unwatch, WRITE, watched, watchFor } from './watching.ts';

function adder(name: string, direction: Direction): void {
  method(loopType, name, '(fd, callback, /, *args)', (interp, given) => {
    const [self, fd, callback, args] = given as [PyLoop, Value, Value, PyTuple];
    return watchFor(interp, self, fd, direction, callback, args.items);
  });
}
adder('_add_reader', READ);
adder('_add_writer', WRITE);

function remover(name: string, direction: Direction): void {
  method(loopType, name, '(fd, /)', (interp, [self, fd]) => unwatch(interp, self as PyLoop, fd as Value, direction));
}
remover('_remove_reader', READ);
remover('_remove_writer', WRITE);

method(loopType, '_watched', '(fd, /)', (interp, [self, fd]) => watched(interp, self as PyLoop, fd as Value));

/** The selector as an object. Whoever looks at the kernel's may change it: from then on it is asked through Python. */
getter<PyLoop>(loopType, '_selector', (interp, self) => self.givenSelector ?? handOver(interp, self));

function* handOver(interp: Interpreter, loop: PyLoop): Resumable {
  if (loop.closed) return null;
  yield* loadGiven(interp);
  const entries = list(
    [...loop.watches].map(([fd, { reader, writer }]) => {
      const events = (reader === null ? 0 : READ) | (writer === null ? 0 : WRITE);
      return tuple([fd, events, tuple([reader, writer])]);
    }),
  );
  loop.givenSelector = yield* askLibrary(interp, GIVEN, 'take_over', [entries]);
  loop.selector = null;
  return loop.givenSelector;
}

function* loadGiven(interp: Interpreter): Resumable<void> {
  const importName = interp.importName as NonNullable<Interpreter['importName']>;
  yield* wait(importName(GIVEN, 0, null, interp.builtins));
}

/** Waits with a selector of the program's instead of the kernel's. */
export function* takeGiven(interp: Interpreter, loop: PyLoop, selector: Value): Resumable<null> {
  yield* loadGiven(interp);
  loop.givenSelector = selector;
  loop.selector = null;
  for (const [fd, { reader }] of loop.watches) yield* askLibrary(interp, GIVEN, 'add', [loop, fd, READ, reader]);
  loop.watches.clear();
  return null;
}
