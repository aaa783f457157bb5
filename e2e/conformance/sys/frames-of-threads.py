# compare: output
"""sys._current_frames and sys._current_exceptions of the only thread."""
import sys
import threading


def inner():
    frames = sys._current_frames()
    main = threading.main_thread().ident
    print(list(frames) == [main], frames[main] is sys._getframe(), frames[main].f_code.co_name)


inner()
print(list(sys._current_exceptions().values()))
try:
    1 / 0
except ZeroDivisionError as error:
    print(sys._current_exceptions()[threading.get_ident()] is error)
