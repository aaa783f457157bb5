"""threading.excepthook is told of what ends a thread; its own error is told by sys.excepthook."""
import sys
import threading


def fail(error):
    raise error


def run(error):
    thread = threading.Thread(target=fail, args=(error,), name='T')
    thread.start()
    thread.join()


def hook(args):
    print(type(args).__name__, args.exc_type.__name__, args.exc_value, args.exc_traceback is not None, args.thread.name)


threading.excepthook = hook
run(ValueError('one'))
run(SystemExit(2))
threading.excepthook = threading.__excepthook__
run(KeyError('two'))
run(SystemExit(2))


def broken(args):
    raise TypeError('the hook itself')


threading.excepthook = broken
sys.excepthook = lambda kind, value, traceback: print('sys.excepthook:', kind.__name__, value)
run(ValueError('three'))
threading.excepthook = None
run(ValueError('four'))
