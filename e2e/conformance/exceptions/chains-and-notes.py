# compare: output
import traceback
def show(f):
    try: f()
    except BaseException as e: print(''.join(traceback.format_exception(e)))
def a(): raise ValueError('a') from KeyError('k')
def b():
    try: 1 / 0
    except ZeroDivisionError: raise TypeError('t')
def c():
    try: 1 / 0
    except ZeroDivisionError: raise TypeError('t') from None
def d():
    e = ValueError('noted'); e.add_note('one'); e.add_note('two\nlines'); raise e
def g():
    try: raise ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [TypeError(2), OSError(3)])])
    except* TypeError as t: print('types', t.exceptions, t)
    except* ValueError as v: print('values', v.exceptions)
for f in (a, b, c, d, g): show(f)
eg = ExceptionGroup('m', [ValueError(1), KeyError(2)])
print(eg, repr(eg), eg.subgroup(ValueError), eg.split(KeyError), eg.derive([OSError()]), eg.message)
for f in (lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [1]), lambda: ExceptionGroup('x', [KeyboardInterrupt()]), lambda: BaseExceptionGroup('x', [ValueError()]), lambda: ExceptionGroup(5, [ValueError()])):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def order():
    try:
        try: return 'try'
        finally: print('inner finally')
    finally: print('outer finally')
print(order())
def swallow():
    for i in range(3):
        try: continue
        finally: print('f', i)
swallow()
try:
    try: raise ValueError
    except ValueError as e: raise
    else: print('no')
except ValueError as e: print('reraised', repr(e), e.__context__)
e = Exception('x', 1); print(e.args, str(e), repr(e), e.with_traceback(None) is e, Exception().args, str(Exception()), KeyError('k'), str(KeyError('k')), OSError(2, 'No'), SystemExit(3).code)
