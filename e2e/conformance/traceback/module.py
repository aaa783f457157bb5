import sys
import traceback


def inner(n):
    if n == 0:
        raise ValueError('bottom')
    inner(n - 1)


def outer():
    try:
        inner(5)
    except ValueError as error:
        raise RuntimeError('wrapped') from error


try:
    outer()
except RuntimeError as error:
    caught = error
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc() == ''.join(traceback.format_exception(error)))
    print(traceback.format_exception(type(error), error, error.__traceback__) == traceback.format_exception(error))

traceback.print_exception(caught, limit=1, file=sys.stdout)
traceback.print_exception(caught, limit=-1, file=sys.stdout)
traceback.print_exception(type(caught), caught, None, file=sys.stdout)
print(traceback.format_exc())
print(traceback.format_exception_only(caught), traceback.format_exception_only(type(caught), caught))
print(len(traceback.format_exception(caught, chain=False)), repr(traceback.format_exception(caught, limit=1, chain=False)))
for entry in traceback.extract_tb(caught.__cause__.__traceback__):
    print(entry.filename.rpartition('/')[2], entry.lineno, entry.name, repr(entry.line), entry.colno, entry.end_colno)
print(traceback.extract_tb(caught.__traceback__, limit=1), len(traceback.extract_tb(caught.__cause__.__traceback__, -2)))
print(''.join(traceback.format_tb(caught.__traceback__)))
print(''.join(traceback.format_list(traceback.extract_tb(caught.__traceback__))))
print(''.join(traceback.format_list([('a.py', 3, 'f', 'x = 1'), ('b.py', 4, 'g', None)])))
traceback.print_tb(caught.__traceback__, file=sys.stdout)


def where():
    print(traceback.extract_stack()[-1].name, [frame.name for frame in traceback.extract_stack(limit=2)])
    print(traceback.format_stack(limit=1)[0])
    traceback.print_stack(limit=1, file=sys.stdout)
    print([frame.f_code.co_name for frame, line in traceback.walk_stack(None)][:2])


where()
print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(caught.__traceback__)])
print(str(traceback.TracebackException.from_exception(caught)))
print(''.join(traceback.TracebackException.from_exception(caught).format(chain=False)))
print(traceback.format_exception(None), traceback.format_exception_only(None))
try:
    traceback.format_exception(3)
except TypeError as error:
    print(error)
