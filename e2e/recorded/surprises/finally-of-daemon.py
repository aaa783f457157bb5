"""A daemon's with and finally are never left when the program ends."""
import contextlib
import threading


@contextlib.contextmanager
def resource():
    print('open')
    try:
        yield
    finally:
        print('never closed')


def work():
    with resource():
        inside.set()
        threading.Event().wait()


inside = threading.Event()
threading.Thread(target=work, daemon=True).start()
inside.wait()
print('main ends')
