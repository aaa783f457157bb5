"""Warnings and redirected output in a thread."""
import contextlib
import io
import threading
import warnings


def work():
    warnings.warn('from the thread', UserWarning)
    print('printed')


out = io.StringIO()
with contextlib.redirect_stdout(out), warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
print(repr(out.getvalue()), [str(w.message) for w in seen])
