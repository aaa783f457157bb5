# compare: output
import traceback, sys, io
from traceback import *
def f(n):
    if n == 0:
        secret = 42
        raise ValueError('deep')
    f(n - 1)
def tb(n=3):
    try: f(n)
    except ValueError as e: return e
def t(label, fn):
    try: print(label, fn())
    except Exception as e: print(label, type(e).__name__, e)
e = tb()
for limit in (None, 0, 1, 2, -1, -2, 10):
    print('limit', limit); print(''.join(traceback.format_tb(e.__traceback__, limit)))
    print(len(traceback.extract_tb(e.__traceback__, limit)))
print(''.join(traceback.format_exception(e)))
print(''.join(traceback.format_exception(e, limit=-1)))
print(''.join(traceback.format_exception(e, chain=False, limit=1)))
print(''.join(traceback.format_exception(ValueError, e, e.__traceback__)))
print(''.join(traceback.format_exception(type(e), e, None)))
print(traceback.format_exception_only(e), traceback.format_exception_only(ValueError, ValueError('x')), traceback.format_exception_only(None), traceback.format_exception_only(None, None))
t('bad', lambda: traceback.format_exception_only(5)); t('bad2', lambda: traceback.format_exception(5)); t('bad3', lambda: traceback.print_exception('x'))
s = traceback.extract_tb(e.__traceback__)
fs = s[0]
print(type(s).__name__, type(fs).__name__, fs.name, fs.lineno, fs.line, fs.filename == __file__, fs.end_lineno, fs.colno, fs.end_colno, fs.locals)
print(tuple(fs)[1:], fs[1], len(fs), fs == tuple(fs), repr(fs).split(', ')[-1])
a, b, c, d = fs
print(b, c, d)
print(fs == fs, fs != s[1], hash(fs) == hash(fs) if FrameSummary.__hash__ else 'unhashable')
fs2 = FrameSummary('file.py', 3, 'name', line='  text  ', locals={'a': 1, 'b': 'x'}, lookup_line=False, end_lineno=3, colno=1, end_colno=4)
print(fs2, fs2.line, fs2.locals, fs2.end_lineno, fs2.colno, fs2.end_colno)
print(StackSummary.from_list([fs2, ('a.py', 1, 'f', 'code'), ('b.py', 2, 'g', None)]))
print(''.join(StackSummary.from_list([fs2, ('a.py', 1, 'f', 'code'), ('b.py', 2, 'g', None)]).format()))
print(''.join(traceback.format_list([('a.py', 1, 'f', 'code'), ('b.py', 2, 'g', None)])))
rep = StackSummary.from_list([('a.py', 1, 'f', 'code')] * 5 + [('b.py', 2, 'g', 'x')] * 4 + [('c.py', 1, 'h', None)] * 3)
print(''.join(rep.format()))
print(''.join(StackSummary.from_list([('a.py', 1, 'f', 'code')] * 50).format()))
te = traceback.TracebackException.from_exception(e, capture_locals=True)
print(''.join(te.format()))
te = traceback.TracebackException(type(e), e, e.__traceback__, limit=2, compact=True)
print(te.exc_type_str if hasattr(te, 'exc_type_str') else None, te._str if hasattr(te, '_str') else '', te.stack[0].lineno, te.__cause__, te.__context__, te.__suppress_context__, te.__notes__, str(te))
print(te == traceback.TracebackException(type(e), e, e.__traceback__, limit=2), te == 5, te != te)
print(list(te.format_exception_only()), list(te.format(chain=False))[-1])
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise KeyError('k') from z
except KeyError as k:
    k.add_note('a note')
    te = traceback.TracebackException.from_exception(k)
    print(te.__cause__.exc_type_str, te.__notes__, te.__suppress_context__, te.__context__ is not None)
    print(''.join(te.format(chain=False)))
    out = io.StringIO(); traceback.print_exc(file=out); print(out.getvalue())
    out = io.StringIO(); traceback.print_exc(limit=0, file=out, chain=False); print(out.getvalue())
    out = io.StringIO(); te.print(file=out, chain=False); print(out.getvalue())
    print(traceback.format_exc(limit=-1, chain=False))
g = ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [KeyError('k'), TypeError('t')])])
te = traceback.TracebackException.from_exception(g)
print(len(te.exceptions), te.exceptions[1].exceptions[0].exc_type_str); print(''.join(te.format()))
print(list(te.format_exception_only())); print(''.join(te.format_exception_only(show_group=True))); print(traceback.format_exception_only(g, show_group=True))
te = traceback.TracebackException.from_exception(g, max_group_width=1, max_group_depth=1); print(''.join(te.format()))
def here(): return traceback.extract_stack(limit=1)[0].name, traceback.format_stack(limit=1)
print(here())
def walk(): return [(fr.f_code.co_name, ln) for fr, ln in traceback.walk_stack(None)][:2]
print(walk())
print([(fr.f_code.co_name, ln) for fr, ln in traceback.walk_tb(e.__traceback__)])
out = io.StringIO(); traceback.print_tb(e.__traceback__, 1, out); traceback.print_stack(limit=1, file=out); traceback.print_list(s[:1], out); print(out.getvalue())
t('none', lambda: traceback.format_exc()); traceback.print_exc()
print(traceback.format_tb(None), traceback.extract_tb(None))
ss = StackSummary.extract(traceback.walk_tb(e.__traceback__), limit=2, lookup_lines=False, capture_locals=True); print(len(ss), ss[0].locals['n'], ss[1].name)
sys.tracebacklimit = 1
print(''.join(traceback.format_exception(e))); print(len(traceback.extract_tb(e.__traceback__)))
sys.tracebacklimit = 0
print(''.join(traceback.format_exception(e)))
del sys.tracebacklimit
try: exec('x = (1,\n  2')
except SyntaxError as x:
    te = traceback.TracebackException.from_exception(x)
    print(te.filename, te.lineno, te.offset, te.text, te.msg, te.end_lineno, te.end_offset); print(list(te.format_exception_only()))
class S(StackSummary):
    def format_frame_summary(self, frame, **kw): return None if frame.lineno == 2 else f'<{frame.name}>'
print(''.join(S.from_list([('a', 1, 'f', 'x'), ('b', 2, 'g', 'y')]).format()))
traceback.clear_frames(e.__traceback__)
print(e.__traceback__.tb_next.tb_frame.f_locals)
print(sorted(traceback.__all__))
