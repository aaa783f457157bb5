/**
 * Exceptions: the object, the built-in classes, and the host-side throw. Messages are CPython's; who raises says them.
 * What this is not: how a traceback is printed (protocol/traceback.ts).
 */
import { PyObject, type PyTuple, type Value, type Visit } from '../value.ts';
import { tuple } from './make.ts';
import { builtinType, objectType, PyType } from './type.ts';

/** One link of a traceback: a frame that the exception passed through, innermost last. */
export class PyTraceback extends PyObject {
  next: PyTraceback | null;
  readonly frame: PyObject;
  /** Index of the instruction that raised or was being called. */
  readonly lasti: number;
  constructor(frame: PyObject, lasti: number, next: PyTraceback | null) {
    super(tracebackType);
    this.frame = frame;
    this.lasti = lasti;
    this.next = next;
  }

  override traverse(visit: Visit): void {
    visit(this.next);
    visit(this.frame);
  }
}

export class PyException extends PyObject {
  args: PyTuple;
  cause: PyException | null = null;
  context: PyException | null = null;
  suppressContext = false;
  traceback: PyTraceback | null = null;
  /** Values of the named attributes of its class: StopIteration.value, NameError.name, ImportError.path, SystemExit.code … */
  readonly fields: Map<string, Value> = new Map();
  constructor(type: PyType, args: PyTuple) {
    super(type);
    this.args = args;
  }

  override traverse(visit: Visit): void {
    visit(this.args);
    visit(this.context);
    visit(this.cause);
    visit(this.traceback);
    for (const value of this.fields.values()) visit(value);
    super.traverse(visit);
  }
}

/** A Python exception on its way through host code. Not an Error: nobody needs the host's stack, and it would be slow. */
export class PyThrow {
  readonly exception: PyException;
  /** Just raised: the exception being handled becomes its context. False when it only passes through. */
  fresh: boolean;
  /** Raised again by its own handler: this frame is in the traceback already. */
  again = false;
  constructor(exception: PyException, fresh = true) {
    this.exception = exception;
    this.fresh = fresh;
  }
}

export const tracebackType = builtinType('traceback');

function exceptionType(name: string, base: PyType): PyType {
  const type = builtinType(name, 'exception', base);
  type.hasDict = true;
  base.builtinSubclasses.push(type);
  return type;
}

export const BaseException = exceptionType('BaseException', objectType);
export const BaseExceptionGroup = exceptionType('BaseExceptionGroup', BaseException);
export const Exception = exceptionType('Exception', BaseException);
export const GeneratorExit = exceptionType('GeneratorExit', BaseException);
export const KeyboardInterrupt = exceptionType('KeyboardInterrupt', BaseException);
export const SystemExit = exceptionType('SystemExit', BaseException);
export const ArithmeticError = exceptionType('ArithmeticError', Exception);
export const FloatingPointError = exceptionType('FloatingPointError', ArithmeticError);
export const OverflowError = exceptionType('OverflowError', ArithmeticError);
export const ZeroDivisionError = exceptionType('ZeroDivisionError', ArithmeticError);
export const AssertionError = exceptionType('AssertionError', Exception);
export const AttributeError = exceptionType('AttributeError', Exception);
export const BufferError = exceptionType('BufferError', Exception);
export const EOFError = exceptionType('EOFError', Exception);
export const ImportError = exceptionType('ImportError', Exception);
export const ModuleNotFoundError = exceptionType('ModuleNotFoundError', ImportError);
export const LookupError = exceptionType('LookupError', Exception);
export const IndexError = exceptionType('IndexError', LookupError);
export const KeyError = exceptionType('KeyError', LookupError);
export const MemoryError = exceptionType('MemoryError', Exception);
export const NameError = exceptionType('NameError', Exception);
export const UnboundLocalError = exceptionType('UnboundLocalError', NameError);
export const OSError = exceptionType('OSError', Exception);
export const BlockingIOError = exceptionType('BlockingIOError', OSError);
export const ChildProcessError = exceptionType('ChildProcessError', OSError);
export const ConnectionError = exceptionType('ConnectionError', OSError);
export const BrokenPipeError = exceptionType('BrokenPipeError', ConnectionError);
export const ConnectionAbortedError = exceptionType('ConnectionAbortedError', ConnectionError);
export const ConnectionRefusedError = exceptionType('ConnectionRefusedError', ConnectionError);
export const ConnectionResetError = exceptionType('ConnectionResetError', ConnectionError);
export const FileExistsError = exceptionType('FileExistsError', OSError);
export const FileNotFoundError = exceptionType('FileNotFoundError', OSError);
export const InterruptedError = exceptionType('InterruptedError', OSError);
export const IsADirectoryError = exceptionType('IsADirectoryError', OSError);
export const NotADirectoryError = exceptionType('NotADirectoryError', OSError);
export const PermissionError = exceptionType('PermissionError', OSError);
export const ProcessLookupError = exceptionType('ProcessLookupError', OSError);
export const TimeoutError = exceptionType('TimeoutError', OSError);
export const ReferenceError = exceptionType('ReferenceError', Exception);
export const RuntimeError = exceptionType('RuntimeError', Exception);
export const NotImplementedError = exceptionType('NotImplementedError', RuntimeError);
export const PythonFinalizationError = exceptionType('PythonFinalizationError', RuntimeError);
export const RecursionError = exceptionType('RecursionError', RuntimeError);
export const StopAsyncIteration = exceptionType('StopAsyncIteration', Exception);
export const StopIteration = exceptionType('StopIteration', Exception);
export const SyntaxError = exceptionType('SyntaxError', Exception);
export const IndentationError = exceptionType('IndentationError', SyntaxError);
export const TabError = exceptionType('TabError', IndentationError);
export const SystemError = exceptionType('SystemError', Exception);
export const TypeError = exceptionType('TypeError', Exception);
export const ValueError = exceptionType('ValueError', Exception);
export const UnicodeError = exceptionType('UnicodeError', ValueError);
export const UnicodeDecodeError = exceptionType('UnicodeDecodeError', UnicodeError);
export const UnicodeEncodeError = exceptionType('UnicodeEncodeError', UnicodeError);
export const UnicodeTranslateError = exceptionType('UnicodeTranslateError', UnicodeError);
export const Warning = exceptionType('Warning', Exception);
export const BytesWarning = exceptionType('BytesWarning', Warning);
export const DeprecationWarning = exceptionType('DeprecationWarning', Warning);
export const EncodingWarning = exceptionType('EncodingWarning', Warning);
export const FutureWarning = exceptionType('FutureWarning', Warning);
export const ImportWarning = exceptionType('ImportWarning', Warning);
export const PendingDeprecationWarning = exceptionType('PendingDeprecationWarning', Warning);
export const ResourceWarning = exceptionType('ResourceWarning', Warning);
export const RuntimeWarning = exceptionType('RuntimeWarning', Warning);
export const SyntaxWarning = exceptionType('SyntaxWarning', Warning);
export const UnicodeWarning = exceptionType('UnicodeWarning', Warning);
export const UserWarning = exceptionType('UserWarning', Warning);
/** Two bases, so made by hand: BaseExceptionGroup and Exception. */
export const ExceptionGroup = exceptionType('ExceptionGroup', BaseExceptionGroup);
ExceptionGroup.bases = [BaseExceptionGroup, Exception];
Exception.builtinSubclasses.push(ExceptionGroup);
ExceptionGroup.mro = [ExceptionGroup, BaseExceptionGroup, Exception, BaseException, objectType];

/** A class below BaseException. */
export function isExceptionClass(value: Value): value is PyType {
  return value instanceof PyType && value.isSubtypeOf(BaseException);
}

/** A new exception of a built-in class. */
export function exception(type: PyType, ...args: Value[]): PyException {
  return new PyException(type, tuple(args));
}

/** `throw raise(TypeError, "…")` in native code. */
export function raise(type: PyType, ...args: Value[]): PyThrow {
  return new PyThrow(exception(type, ...args));
}

/** Throws an exception on that has been raised before: its context stays as it is. */
export function rethrow(passing: PyException): PyThrow {
  return new PyThrow(passing, false);
}
