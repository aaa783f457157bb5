"""A child that was forked has one thread: the one that forked, under its name and number, and it is the main thread."""
import os
import sys
import threading
import warnings

warnings.simplefilter('ignore', DeprecationWarning)


def fork(title):
    ident = threading.get_ident()
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
        return
    me = threading.current_thread()
    print(title, me.name, me is threading.main_thread(), me.is_alive(), me.ident == ident == threading.get_ident())
    print([thread.name for thread in threading.enumerate()], other.is_alive(), first.is_alive(), data.x)
    other.join()
    sys.stdout.flush()
    os._exit(0)


data, first = threading.local(), threading.main_thread()
data.x = 'main'
go = threading.Event()
other = threading.Thread(target=go.wait, name='other')
other.start()
fork('from main')


def work():
    data.x = 'thread'
    fork('from a thread')


thread = threading.Thread(target=work, name='worker')
thread.start()
thread.join()
go.set()
other.join()
print(data.x, threading.main_thread() is first)
