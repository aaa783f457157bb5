"""A Lock has no owner: another thread may let it go. An RLock has one."""
import threading

lock, rlock = threading.Lock(), threading.RLock()
lock.acquire()
rlock.acquire()


def work():
    lock.release()
    print('released for the other')
    try:
        rlock.release()
    except RuntimeError as error:
        print(error)
    print(rlock.acquire(False), rlock._is_owned())


thread = threading.Thread(target=work)
thread.start()
thread.join()
print(lock.locked(), rlock._is_owned())
