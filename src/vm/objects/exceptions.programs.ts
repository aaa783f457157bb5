/** Programs about exceptions as objects: what they are made of, how they show themselves, and what they refuse. */

/** Prints what a call gives or raises. */
const TRY = `
def t(f, *args):
    try: print(repr(f(*args)))
    except BaseException as error: print(type(error).__name__, '|', error)
`;

/** One call a line, each tried. */
const calls = (text: string) =>
  TRY +
  text
    .trim()
    .split('\n')
    .map((line) => `t(lambda: ${line.trim()})\n`)
    .join('');

export const EXCEPTIONS: Readonly<Record<string, string>> = {
  'args, str and repr': calls(`
    ValueError()
    ValueError(1)
    ValueError('a', 2)
    str(ValueError())
    str(ValueError('a'))
    str(ValueError('a', 2))
    str(ValueError(None))
    ValueError('a', 2).args
    str(KeyError('a'))
    str(KeyError('a', 'b'))
    str(KeyError())
    ValueError(a=1)
    BaseException.__new__()
    ValueError.__new__(int)
    ValueError.__new__(ValueError, 1, 2).args
  `),
  'attributes of all exceptions': `${TRY}
e = ValueError('x')
t(e.add_note, 1)
t(setattr, e, '__notes__', 3)
t(e.add_note, 'a')
del e.__notes__
t(e.add_note, 'a')
t(e.add_note, 'b')
print(e.__notes__)
for name in '__traceback__', '__cause__', '__context__', '__suppress_context__', 'args':
    t(getattr, e, name)
    t(setattr, e, name, 3)
    t(delattr, e, name)
t(e.with_traceback, 3)
print(e.with_traceback(None) is e)
print(e.__suppress_context__)
e.__cause__ = KeyError()
print(e.__suppress_context__, repr(e.__cause__), e.__context__)
e.args = [1, 2]
print(e.args, e)
e.args = 'ab'
print(e.args)
e.colour = 'red'
print(e.colour, e.__dict__)
`,
  'what raise sets': `
def f():
    try: raise ValueError('a')
    except ValueError as error:
        raise KeyError('b') from error
try: f()
except KeyError as error:
    e = error
print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__, e.__cause__ is e.__context__)
tb = e.__traceback__
print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next, tb.tb_frame.f_code.co_name)
try: raise e from None
except KeyError: print(e.__cause__, e.__suppress_context__, repr(e.__context__))
try: raise ValueError from 3
except TypeError as error: print(error)
try: raise 3
except TypeError as error: print(error)
try: raise
except RuntimeError as error: print(error)
try: raise KeyError
except* KeyError as group: print(repr(group))
`,
  'StopIteration and SystemExit': calls(`
    StopIteration().value
    StopIteration(1, 2).value
    StopIteration(a=1)
    SystemExit().code
    SystemExit(1).code
    SystemExit(1, 2).code
    repr(SystemExit('x'))
  `),
  'names and imports': calls(`
    AttributeError('x', name='y', obj=3).name
    AttributeError('x', name='y', obj=3).obj
    AttributeError('x').name
    AttributeError('x', name='y', foo=1)
    repr(AttributeError('x', name='y'))
    NameError('x', name='y').name
    NameError('x', name='y', foo=1)
    UnboundLocalError('x', name='z').name
    ImportError('x', name='y', path='p').path
    ImportError('x', name='y', path='p')
    ImportError('x', 'y').msg
    ImportError('x').msg
    str(ImportError('x'))
    ImportError('x', name='y', foo=1)
    ModuleNotFoundError('x', name='y').name
  `),
  'names that the interpreter gives': `
try: missing
except NameError as error: print(error.name)
try: 'text'.missing
except AttributeError as error: print(error.name, error.obj)
def f():
    print(later)
    later = 1
try: f()
except UnboundLocalError as error: print(error.name)
`,
  OSError: calls(`
    OSError('a').errno
    OSError('a').args
    str(OSError('a'))
    str(OSError(5, 'bad', 'f', None, 'g'))
    repr(OSError(5, 'bad', 'f'))
    OSError(5, 'bad', 'f').filename
    OSError(5, 'bad', 'f').args
    OSError(5, 'bad').args
    str(OSError(5, 'bad'))
    str(OSError(1, 2, 3, 4, 5, 6))
    OSError(a=1)
    BlockingIOError(5, 'busy', 7).characters_written
    BlockingIOError(5, 'busy').characters_written
    OSError(5, 'bad', 'f').strerror
    IOError is OSError
    EnvironmentError is OSError
    TimeoutError().errno
    str(TimeoutError('late'))
  `),
  'subclasses of OSError': `
class Own(OSError):
    def __init__(self, text): super().__init__(9, text, 'file')
print(Own('x'), Own('x').errno, Own('x').args)
class Plain(OSError): pass
print(Plain(9, 'y', 'f'), repr(Plain(9, 'y', 'f')))
`,
  SyntaxError: calls(`
    str(SyntaxError('m', ('f', 1, 2, 't')))
    str(SyntaxError('m'))
    SyntaxError('m', ('f', 1, 2))
    SyntaxError('m', ('f', 1, 2, 't', 3))
    SyntaxError('m', ('f', 1, 2, 't', 3, 4)).end_lineno
    SyntaxError('m', ('f', 1, 2, 't', 3, 4)).text
    str(SyntaxError('m', ('a/f', None, 2, 't', 3, 4)))
    str(SyntaxError('m', ('a/f', 3, 2, 't', 3, 4)))
    str(SyntaxError('m', (None, 3, 2, 't', 3, 4)))
    SyntaxError().msg
    SyntaxError('m', 3)
    IndentationError('m', ('f', 1, 2, 't')).lineno
  `),
  'Unicode errors': calls(`
    UnicodeEncodeError('ascii', 'abc\\xff', 3, 4, 'bad')
    str(UnicodeEncodeError('ascii', 'abc\\xff', 3, 4, 'bad'))
    str(UnicodeEncodeError('ascii', 'abc\\xff', 1, 4, 'bad'))
    str(UnicodeEncodeError('ascii', 'abc\\u1234', 3, 4, 'bad'))
    str(UnicodeEncodeError('ascii', 'abc\\U00012345', 3, 4, 'bad'))
    str(UnicodeDecodeError('ascii', b'abc\\xff', 3, 4, 'bad'))
    str(UnicodeDecodeError('ascii', b'abc\\xff', 1, 4, 'bad'))
    str(UnicodeTranslateError('abc\\xff', 3, 4, 'bad'))
    UnicodeDecodeError('ascii', 'x', 3, 4, 'bad')
    UnicodeEncodeError('ascii', b'x', 3, 4, 'bad')
    UnicodeEncodeError('ascii')
    'ü'.encode('ascii')
    b'\\xfc'.decode('ascii')
    UnicodeEncodeError('ascii', 'abc', 0, 1, 'bad').reason
  `),
  groups: calls(`
    ExceptionGroup('a', [])
    ExceptionGroup('a', 3)
    ExceptionGroup('a', [3])
    ExceptionGroup('a', [ValueError(), KeyboardInterrupt()])
    ExceptionGroup(1, [ValueError()])
    ExceptionGroup('a')
    ExceptionGroup('a', [ValueError()], 3)
    ExceptionGroup('a', [ValueError(1)])
    ExceptionGroup('a', (ValueError(1),))
    BaseExceptionGroup('a', [ValueError(1)])
    BaseExceptionGroup('a', [KeyboardInterrupt()])
    str(ExceptionGroup('a', [ValueError(1), KeyError()]))
    str(ExceptionGroup('a', [ValueError(1)]))
    ExceptionGroup('a', [ValueError(1)]).message
    ExceptionGroup('a', [ValueError(1)]).exceptions
    ExceptionGroup('a', [ValueError(1)]).args
    ExceptionGroup[int]
    BaseExceptionGroup('x', [KeyboardInterrupt()], a=1)
    ExceptionGroup('a', [ValueError(1)]).split(3)
    ExceptionGroup('a', [ValueError(1)]).split()
    ExceptionGroup('a', [ValueError(1)]).split(int)
    ExceptionGroup('a', [ValueError(1)]).derive([KeyboardInterrupt()])
    ExceptionGroup.__mro__
  `),
  'groups taken apart': `
inner = ExceptionGroup('inner', [ValueError(2), OSError(3)])
g = ExceptionGroup('outer', [ValueError(1), KeyError('k'), inner])
g.add_note('kept')
g.__cause__ = RuntimeError('why')
for matcher in ValueError, (ValueError, OSError), KeyError, Exception, lambda e: isinstance(e, OSError), int.__class__ and (lambda e: False):
    match, rest = g.split(matcher)
    print(repr(match), repr(rest), g.subgroup(matcher) == match)
match, rest = g.split(OSError)
print(match.__notes__, match.__notes__ is g.__notes__, repr(match.__cause__), match.__suppress_context__, rest.exceptions[2].message)
print(g.subgroup(lambda e: e is g) is g)
class Own(ExceptionGroup):
    def derive(self, excs): return Own(self.message + '!', excs)
print(repr(Own('x', [ValueError(1), KeyError(2)]).split(KeyError)))
`,
  'classes of the program': `
class First(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code
class Second(First):
    def __str__(self): return f'{self.code}: {super().__str__()}'
class Third(Exception):
    def __new__(cls, *args): return super().__new__(cls, 'changed')
class Both(KeyError, AttributeError): pass
e = Second(4, 'text')
print(e, repr(e), e.args, e.code)
print(Third(1).args, repr(Third(1)))
print(Both('x'), Both.__mro__)
for E in Second, Both:
    try: raise E(*[1, 2][:2 if E is Second else 1])
    except (KeyError, First) as error: print(type(error), isinstance(error, AttributeError))
class Quiet(Exception): pass
try: raise Quiet
except Quiet as error: print(repr(error), bool(error.args), error == error, error == Quiet())
try: raise type('Made', (Exception,), {'x': 1})('y')
except Exception as error: print(error, error.x, type(error).__name__)
`,
  'contexts through nested handlers': `
def chain(error):
    while error is not None:
        yield repr(error)
        error = error.__context__
try:
    try:
        try: 1 / 0
        finally: {}['k']
    except KeyError:
        [].pop()
except IndexError as error: print(list(chain(error)))
try:
    for i in range(3):
        try: raise ValueError(i)
        except ValueError: pass
    raise TypeError('after')
except TypeError as error: print(list(chain(error)))
`,
  'every class is where it belongs': `
for cls in (ConnectionResetError, ModuleNotFoundError, TabError, RecursionError, UnicodeDecodeError, ResourceWarning,
            PythonFinalizationError, EncodingWarning, BlockingIOError, NotImplementedError, StopAsyncIteration):
    print([c.__name__ for c in cls.__mro__])
`,
};
