"""A thread is a daemon when the one that makes it is."""
import threading


def parent():
    child = threading.Thread(target=lambda: None)
    other = threading.Thread(target=lambda: None, daemon=not threading.current_thread().daemon)
    print(threading.current_thread().name, child.daemon, other.daemon)
    child.daemon = not child.daemon
    print(child.daemon)
    child.start()
    child.join()


for daemon in (False, True):
    thread = threading.Thread(target=parent, name=f'daemon={daemon}', daemon=daemon)
    thread.start()
    thread.join()
print(threading.main_thread().daemon)
