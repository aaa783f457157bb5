"""A generator runs in one thread at a time."""
import threading


def numbers():
    inside.set()
    go.wait()
    yield 1


inside, go = threading.Event(), threading.Event()
shared = numbers()
thread = threading.Thread(target=next, args=(shared,))
thread.start()
inside.wait()
try:
    next(shared)
except ValueError as error:
    print(error)
go.set()
thread.join()
