"""ExceptHookArgs is a tuple with names; the hook takes one and prints it."""
import threading

args = threading.ExceptHookArgs((ValueError, ValueError('told'), None, threading.current_thread()))
print(args.exc_type, args[1], args.exc_traceback, args.thread is args[3], len(args))
threading.excepthook(args)
threading.excepthook(threading.ExceptHookArgs([SystemExit, SystemExit(1), None, None]))
for wrong in (lambda: threading.excepthook(1), lambda: threading.ExceptHookArgs((1, 2))):
    try:
        wrong()
    except TypeError as error:
        print(error)
