"""A Timer is a thread: the program waits for it, unless it is cancelled or a daemon."""
import threading

threading.Timer(0.1, print, ['rang']).start()
cancelled = threading.Timer(30, print, ['never'])
cancelled.start()
cancelled.cancel()
daemon = threading.Timer(30, print, ['never'])
daemon.daemon = True
daemon.start()
print('main ends')
