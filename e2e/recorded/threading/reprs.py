"""How threads, locks and what is made of them show themselves, in every state."""
import re
import threading
import time


def show(thing):
    text = re.sub(r'0x[0-9a-f]+', 'AT', repr(thing))
    print(re.sub(r'owner=[1-9]\d+', 'owner=IDENT', text))


def show_error(call):
    try:
        call()
    except Exception as error:
        print(repr(error))


lock, rlock = threading.Lock(), threading.RLock()
show(lock)
show(rlock)
with lock, rlock, rlock:
    show(lock)
    show(rlock)

condition = threading.Condition()
show(condition)
with condition:
    show(condition)
show(threading.Condition(threading.Lock()))

event = threading.Event()
show(event)
event.set()
show(event)
show(threading.Semaphore(3))
show(threading.BoundedSemaphore(2))

barrier = threading.Barrier(2)
show(barrier)
waiting = threading.Thread(target=show_error, args=(barrier.wait,))
waiting.start()


while not barrier.n_waiting:
    time.sleep(0.001)
show(barrier)
barrier.abort()
waiting.join()
show(barrier)

go = threading.Event()
thread = threading.Thread(target=go.wait, name='T')
show(thread)
thread.start()
print(re.sub(r'\d{5,}', 'IDENT', repr(thread)))
go.set()
thread.join()
print(re.sub(r'\d{5,}', 'IDENT', repr(thread)))
show(threading.Thread(name='D', daemon=True))
show(threading.Timer(1, print))
print(re.sub(r'\d{5,}', 'IDENT', repr(threading.main_thread())))
show(threading.BrokenBarrierError())
show(threading.ThreadError is RuntimeError)


class Mine(threading.Event):
    class Inner(threading.Semaphore):
        pass


show(Mine())
show(Mine.Inner())
