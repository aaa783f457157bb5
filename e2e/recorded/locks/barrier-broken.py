"""Timeouts, abort, reset and a failing action break a barrier, for all who wait and all who come."""
import threading
import time


def visit(barrier, log, timeout=None):
    try:
        log.append(barrier.wait(timeout))
    except Exception as error:
        log.append(type(error).__name__)


def party(barrier, n, **options):
    log = []
    threads = [threading.Thread(target=visit, args=(barrier, log), kwargs=options) for _ in range(n)]
    for thread in threads:
        thread.start()
    return threads, log


def end(title, threads, log, barrier):
    for thread in threads:
        thread.join()
    print(title, sorted(map(str, log)), 'broken' if barrier.broken else 'whole')


barrier = threading.Barrier(3)
end('timeout', *party(barrier, 2, timeout=0.1), barrier)
end('after', *party(barrier, 1), barrier)
barrier.reset()
end('reset', *party(barrier, 3), barrier)
for name in ('abort', 'reset'):
    threads, log = party(barrier, 2)
    while barrier.n_waiting < 2:
        time.sleep(0.01)
    getattr(barrier, name)()
    end(name, threads, log, barrier)
    barrier.reset()


def fail():
    raise ZeroDivisionError


barrier = threading.Barrier(2, fail)
end('action', *party(barrier, 2), barrier)
barrier = threading.Barrier(2, timeout=0.05)
end('default timeout', *party(barrier, 1), barrier)
try:
    barrier.wait()
except threading.BrokenBarrierError as error:
    print(repr(error), error.args)
