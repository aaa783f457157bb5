"""Daemons that wait for ever do not keep the program."""
import queue
import threading

lock = threading.Lock()
lock.acquire()
for target in (lock.acquire, threading.Event().wait, queue.Queue().get, queue.SimpleQueue().get):
    threading.Thread(target=target, daemon=True).start()
print(threading.active_count())
