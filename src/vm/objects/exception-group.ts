/** BaseExceptionGroup and ExceptionGroup: exceptions that hold exceptions, and how they are taken apart. PEP 654. */
import type { Interpreter } from '../interpreter.ts';
import { findAttr, getAttr, setAttr } from '../protocol/attribute.ts';
import { after, invoke } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import { truth, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { str } from '../protocol/text.ts';
import type { Maybe, Resumable } from '../resumable.ts';
import { PyList, PyTuple, type Value } from '../value.ts';
import { classArgument, readOnly, shownType } from './arguments.ts';
import {
  BaseExceptionGroup,
  Exception,
  ExceptionGroup,
  isExceptionClass,
  PyException,
  raise,
  TypeError,
  ValueError,
} from './exception.ts';
import { refuseKeywords } from './exception-fields.ts';
import { genericAlias } from './generic-alias.ts';
import { list, tuple } from './make.ts';
import { classMethod, getter, method, staticMethod } from './native.ts';
import { plainStr } from './str.ts';
import { PyType, typeOf } from './type.ts';

staticMethod(BaseExceptionGroup, '__new__', null, (interp, args) => {
  const type = classArgument(BaseExceptionGroup, args);
  return settle(make(interp, type, args.slice(1)));
});

function* make(interp: Interpreter, type: PyType, args: Value[]): Resumable {
  const [message, exceptions] = args as [Value, Value];
  const name = 'BaseExceptionGroup.__new__()';
  if (args.length !== 2) throw raise(TypeError, `${name} takes exactly 2 arguments (${args.length} given)`);
  if (plainStr(message) === undefined) {
    throw raise(TypeError, `${name} argument 1 must be str, not ${shownType(message)}`);
  }
  const items = yield* checkedItems(interp, exceptions);
  const made = new PyException(groupType(type, items), tuple(args));
  made.fields.set('message', message);
  made.fields.set('exceptions', tuple(items));
  return made;
}

function* checkedItems(interp: Interpreter, exceptions: Value): Resumable<PyException[]> {
  if (!isSequence(exceptions)) throw raise(TypeError, 'second argument (exceptions) must be a sequence');
  const items = yield* wait(collect(interp, exceptions));
  if (items.length === 0) throw raise(ValueError, 'second argument (exceptions) must be a non-empty sequence');
  for (const [index, item] of items.entries()) {
    if (item instanceof PyException) continue;
    throw raise(ValueError, `Item ${index} of second argument (exceptions) is not an exception`);
  }
  return items.slice() as PyException[];
}

function isSequence(value: Value): boolean {
  const type = typeOf(value);
  return type.layout !== 'dict' && type.lookup('__getitem__') !== undefined;
}

/** A group of Exceptions only is an ExceptionGroup; a class below Exception may hold nothing else. */
function groupType(type: PyType, items: readonly PyException[]): PyType {
  const harmless = items.every((item) => item.type.isSubtypeOf(Exception));
  if (type === BaseExceptionGroup) return harmless ? ExceptionGroup : type;
  if (harmless || !type.isSubtypeOf(Exception)) return type;
  const where = type === ExceptionGroup ? 'an ExceptionGroup' : `'${type.name}'`;
  throw raise(TypeError, `Cannot nest BaseExceptions in ${where}`);
}

method(BaseExceptionGroup, '__init__', null, (_interp, args, keywords) => {
  const [self, ...rest] = args as [PyException, ...Value[]];
  refuseKeywords(self, keywords);
  self.args = tuple(rest);
  return null;
});

getter<PyException>(BaseExceptionGroup, 'message', (_interp, self) => self.fields.get('message') ?? null, readOnly);
getter<PyException>(
  BaseExceptionGroup,
  'exceptions',
  (_interp, self) => self.fields.get('exceptions') ?? null,
  readOnly,
);

/** The exceptions that a group holds; null for an exception that is no group. */
export function groupItems(error: PyException): readonly PyException[] | null {
  const held = error.fields.get('exceptions');
  return held instanceof PyTuple && error.type.isSubtypeOf(BaseExceptionGroup) ? (held.items as PyException[]) : null;
}

method(BaseExceptionGroup, '__str__', '(/)', (interp, [self]) => settle(text(interp, self as PyException)));

function* text(interp: Interpreter, self: PyException): Resumable {
  const count = groupItems(self)?.length ?? 0;
  const message = yield* wait(str(interp, self.fields.get('message') ?? null));
  return `${message} (${count} sub-exception${count === 1 ? '' : 's'})`;
}

classMethod(BaseExceptionGroup, '__class_getitem__', '(object, /)', (_interp, [cls, item]) =>
  genericAlias(cls as Value, item as Value),
);

method(BaseExceptionGroup, 'derive', '(excs, /)', (interp, [self, items]) => {
  const message = (self as PyException).fields.get('message') ?? null;
  return invoke(interp, BaseExceptionGroup, [message, items as Value]);
});

// -- taking apart ----------------------------------------------------------------------------------------------------

export type Matcher = (interp: Interpreter, error: PyException) => Maybe<boolean>;

method(BaseExceptionGroup, 'split', '(matcher_value, /)', (interp, [self, matcher]) =>
  settle(splitPair(interp, self as PyException, matcherOf(matcher as Value))),
);

function* splitPair(interp: Interpreter, self: PyException, matches: Matcher): Resumable {
  const [match, rest] = yield* split(interp, self, matches);
  return tuple([match, rest]);
}

method(BaseExceptionGroup, 'subgroup', '(matcher_value, /)', (interp, [self, matcher]) =>
  settle(subgroup(interp, self as PyException, matcherOf(matcher as Value))),
);

function matcherOf(matcher: Value): Matcher {
  const types = matcher instanceof PyTuple ? matcher.items : [matcher];
  if (types.every(isExceptionClass)) {
    return (_interp, error) => types.some((type) => error.type.isSubtypeOf(type as PyType));
  }
  if (matcher instanceof PyType || typeOf(matcher).lookup('__call__') === undefined) {
    const wanted = 'an exception type, a tuple of exception types, or a callable (other than a class)';
    throw raise(TypeError, `expected ${wanted}`);
  }
  return (interp, error) => after(invoke(interp, matcher, [error]), (answer) => truth(interp, answer));
}

/** What of `error` matches and what does not, each in the shape of the original; None for nothing. */
function* split(interp: Interpreter, error: PyException, matches: Matcher): Resumable<[match: Value, rest: Value]> {
  if (yield* wait(matches(interp, error))) return [error, null];
  const items = groupItems(error);
  if (items === null) return [null, error];
  const [matching, others]: [Value[], Value[]] = [[], []];
  for (const item of items) {
    const [match, rest] = yield* split(interp, item, matches);
    if (match !== null) matching.push(match);
    if (rest !== null) others.push(rest);
  }
  return [yield* subset(interp, error, matching), yield* subset(interp, error, others)];
}

/** The part that matches, in the shape of the original, without making a group of the rest; None for nothing. */
export function* subgroup(interp: Interpreter, error: PyException, matches: Matcher): Resumable {
  if (yield* wait(matches(interp, error))) return error;
  const matching: Value[] = [];
  for (const item of groupItems(error) ?? []) {
    const match = yield* subgroup(interp, item, matches);
    if (match !== null) matching.push(match);
  }
  return yield* subset(interp, error, matching);
}

/** A group like `original` with other exceptions in it; None for none. */
function* subset(interp: Interpreter, original: PyException, items: Value[]): Resumable {
  if (items.length === 0) return null;
  const derive = yield* wait(getAttr(interp, original, 'derive'));
  const derived = yield* wait(invoke(interp, derive, [list(items)]));
  if (!(derived instanceof PyException) || !derived.type.isSubtypeOf(BaseExceptionGroup)) {
    throw raise(TypeError, 'derive must return an instance of BaseExceptionGroup');
  }
  derived.traceback = original.traceback;
  derived.context = original.context;
  derived.cause = original.cause;
  derived.suppressContext = true;
  yield* copyNotes(interp, original, derived);
  return derived;
}

function* copyNotes(interp: Interpreter, from: PyException, to: PyException): Resumable<void> {
  const notes = yield* wait(findAttr(interp, from, '__notes__'));
  if (!(notes instanceof PyList) && !(notes instanceof PyTuple)) return;
  yield* wait(setAttr(interp, to, '__notes__', list([...notes.items])));
}
