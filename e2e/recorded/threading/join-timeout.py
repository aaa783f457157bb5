"""join() with a timeout says nothing: is_alive() does."""
import threading
import time

go = threading.Event()
thread = threading.Thread(target=go.wait)
thread.start()
print(thread.join(0.05), thread.is_alive(), thread.join(0), thread.join(-5), thread.is_alive())
go.set()
thread.join(timeout=10)
print(thread.is_alive(), thread.join(), thread.join(0))
for wrong in ('1', [], object):
    try:
        thread.join(wrong)
    except TypeError as error:
        print(error)
