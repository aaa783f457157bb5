/**
 * BaseException and the classes that add only little to it: their methods and attributes. OSError, the Unicode errors and
 * groups have files of their own. https://docs.python.org/3/library/exceptions.html
 */
import type { Interpreter } from '../interpreter.ts';
import { after } from '../protocol/invoke.ts';
import { collect } from '../protocol/iteration.ts';
import { wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { repr, str } from '../protocol/text.ts';
import type { Resumable } from '../resumable.ts';
import { PyList, PyTuple, type Value } from '../value.ts';
import { classArgument } from './arguments.ts';
import * as exceptions from './exception.ts';
import {
  AttributeError,
  BaseException,
  BaseExceptionGroup,
  ImportError,
  KeyError,
  NameError,
  OSError,
  PyException,
  PyTraceback,
  raise,
  StopIteration,
  SyntaxError,
  SystemExit,
  TypeError,
} from './exception.ts';
import {
  defineFields,
  initException,
  keywordInit,
  plainInit,
  plainText,
  readField,
  refuseKeywords,
} from './exception-fields.ts';
import './exception-group.ts';
import { instanceDict } from '../protocol/attribute.ts';
import './os-error.ts';
import './unicode-error.ts';
import { shownType } from './arguments.ts';
import { list, tuple } from './make.ts';
import { getter, method, staticMethod } from './native.ts';
import { equipDict } from './object-type.ts';
import { plainStr } from './str.ts';
import { PyType, typeOf } from './type.ts';

method(BaseException, '__init__', null, (_interp, args, keywords) => {
  const [self, ...rest] = args as [PyException, ...Value[]];
  refuseKeywords(self, keywords);
  initException(self, rest);
  return null;
});

method(BaseException, '__str__', '(/)', (interp, [self]) => plainText(interp, self as PyException));

method(BaseException, '__repr__', '(/)', (interp, [self]) => {
  const { args, type } = self as PyException;
  const name = type.name.slice(type.name.lastIndexOf('.') + 1);
  if (args.items.length !== 1) return after(repr(interp, args), (text) => name + text);
  return after(repr(interp, args.items[0] as Value), (text) => `${name}(${text})`);
});

method(BaseException, 'with_traceback', '(object, /)', (_interp, [self, value]) => {
  setTraceback(self as PyException, value);
  return self as Value;
});

method(BaseException, 'add_note', '(object, /)', (_interp, [self, note]) => {
  if (plainStr(note) === undefined)
    throw raise(TypeError, `add_note() argument must be str, not ${shownType(note as Value)}`);
  const own = instanceDict(self as PyException);
  const notes = own?.getStr('__notes__') ?? list([]);
  if (!(notes instanceof PyList)) throw raise(TypeError, 'Cannot add note: __notes__ is not a list');
  notes.items.push(note as Value);
  own?.setStr('__notes__', notes);
  return null;
});

equipDict(BaseException);

// -- attributes ------------------------------------------------------------------------------------------------------

getter<PyException>(
  BaseException,
  'args',
  (_interp, self) => self.args,
  (interp, self, value) => {
    if (value === undefined) throw raise(TypeError, 'args may not be deleted');
    return takeArgs(interp, self, value);
  },
);

function* takeArgs(interp: Interpreter, self: PyException, value: Value): Resumable<void> {
  const items = yield* wait(collect(interp, value));
  self.args = value instanceof PyTuple ? value : tuple(items.slice());
}

getter<PyException>(
  BaseException,
  '__traceback__',
  (_interp, self) => self.traceback,
  (_interp, self, value) => setTraceback(self, value),
);

function setTraceback(self: PyException, value: Value | undefined): void {
  if (value === undefined) throw raise(TypeError, '__traceback__ may not be deleted');
  if (value !== null && !(value instanceof PyTraceback)) {
    throw raise(TypeError, '__traceback__ must be a traceback or None');
  }
  self.traceback = value;
}

getter<PyException>(
  BaseException,
  '__context__',
  (_interp, self) => self.context,
  (_interp, self, value) => {
    self.context = linked(value, '__context__', 'context');
  },
);

getter<PyException>(
  BaseException,
  '__cause__',
  (_interp, self) => self.cause,
  (_interp, self, value) => {
    self.cause = linked(value, '__cause__', 'cause');
    self.suppressContext = true;
  },
);

function linked(value: Value | undefined, name: string, word: string): PyException | null {
  if (value === undefined) throw raise(TypeError, `${name} may not be deleted`);
  if (value === null || value instanceof PyException) return value;
  throw raise(TypeError, `exception ${word} must be None or derive from BaseException`);
}

getter<PyException>(
  BaseException,
  '__suppress_context__',
  (_interp, self) => self.suppressContext,
  (_interp, self, value) => {
    if (value === undefined) throw raise(TypeError, "can't delete numeric/char attribute");
    if (typeof value !== 'boolean') throw raise(TypeError, 'attribute value type must be bool');
    self.suppressContext = value;
  },
);

// -- StopIteration, SystemExit, KeyError -----------------------------------------------------------------------------

defineFields(StopIteration, ['value'], ([value = null]) => ({ value }));
plainInit(StopIteration);

defineFields(SystemExit, ['code'], (args) => ({ code: args.length > 1 ? tuple(args) : (args[0] ?? null) }));
plainInit(SystemExit);

method(KeyError, '__str__', '(/)', (interp, [self]) => {
  const { items } = (self as PyException).args;
  return items.length === 1 ? repr(interp, items[0] as Value) : plainText(interp, self as PyException);
});

// -- names -----------------------------------------------------------------------------------------------------------

defineFields(NameError, ['name'], () => ({ name: null }));
keywordInit(NameError, ['name']);

defineFields(AttributeError, ['name', 'obj'], () => ({ name: null, obj: null }));
keywordInit(AttributeError, ['name', 'obj']);

defineFields(ImportError, ['msg', 'name', 'path', 'name_from'], (args) => ({
  msg: args.length === 1 ? (args[0] as Value) : null,
  name: null,
  path: null,
  name_from: null,
}));
keywordInit(ImportError, ['name', 'path', 'name_from']);

method(ImportError, '__str__', '(/)', (interp, [self]) => {
  const message = readField(self as PyException, 'msg');
  return typeof message === 'string' ? message : plainText(interp, self as PyException);
});

// -- SyntaxError -----------------------------------------------------------------------------------------------------

const PLACE = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', '_metadata'] as const;

defineFields(SyntaxError, ['msg', ...PLACE, 'print_file_and_line'], (args) => {
  const fields: Record<string, Value> = { msg: args[0] ?? null, print_file_and_line: null };
  const place = args.length === 2 ? placeItems(args[1] as Value) : [];
  PLACE.forEach((name, index) => {
    fields[name] = place[index] ?? null;
  });
  return fields;
});
plainInit(SyntaxError);

/** The parts of SyntaxError's second argument. */
function placeItems(value: Value): readonly Value[] {
  const text = plainStr(value);
  if (!(value instanceof PyTuple) && !(value instanceof PyList) && text === undefined) {
    throw raise(TypeError, `'${typeOf(value).name}' object is not iterable`);
  }
  const items = text === undefined ? (value as PyTuple).items : [...text];
  const count = items.length;
  if (count < 4) throw raise(TypeError, `function takes at least 4 arguments (${count} given)`);
  if (count > 7) throw raise(TypeError, `function takes at most 7 arguments (${count} given)`);
  if (count === 5) throw raise(TypeError, 'end_offset must be provided when end_lineno is provided');
  return items;
}

method(SyntaxError, '__str__', '(/)', (interp, [self]) => settle(syntaxErrorText(interp, self as PyException)));

function* syntaxErrorText(interp: Interpreter, self: PyException): Resumable<string> {
  const message = yield* wait(str(interp, readField(self, 'msg')));
  const filename = readField(self, 'filename');
  const line = readField(self, 'lineno');
  const file = typeof filename === 'string' ? filename.slice(filename.lastIndexOf('/') + 1) : null;
  const at = typeof line === 'number' ? `line ${line}` : null;
  const place = [file, at].filter((part) => part !== null);
  return place.length === 0 ? message : `${message} (${place.join(', ')})`;
}

// -- __new__ ---------------------------------------------------------------------------------------------------------

/** Classes that say something else than BaseException in their fields take over `__new__` from a class above them. */
const OWN_FIELDS = [AttributeError, ImportError, KeyError, NameError, OSError, StopIteration, SyntaxError, SystemExit];

function constructor(type: PyType): void {
  staticMethod(type, '__new__', null, (_interp, args) => {
    return new PyException(classArgument(type, args), tuple(args.slice(1)));
  });
}

for (const type of Object.values(exceptions)) {
  if (!(type instanceof PyType) || !type.isSubtypeOf(BaseException) || type.isSubtypeOf(BaseExceptionGroup)) continue;
  if (!OWN_FIELDS.some((base) => type.isSubtypeOf(base))) constructor(type);
}
