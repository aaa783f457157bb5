"""What locks and semaphores say of themselves, and refuse."""
import multiprocessing as mp


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as error:
        print(type(error).__name__, error)


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    lock = ctx.Lock()
    print(lock, lock.acquire(), lock, lock.acquire(False), lock.acquire(timeout=0.01))
    lock.release()
    attempt(lock.release)
    again = ctx.RLock()
    print(again, again.acquire(), again.acquire(), again)
    again.release()
    again.release()
    attempt(again.release)
    semaphore = ctx.Semaphore(2)
    print(semaphore, semaphore.acquire(), semaphore.get_value())
    semaphore.release()
    semaphore.release()
    print(semaphore)
    bounded = ctx.BoundedSemaphore(1)
    print(bounded)
    attempt(bounded.release)
    condition = ctx.Condition()
    print(condition)
    attempt(condition.notify)
    attempt(condition.wait)
    with condition:
        print(condition, condition.wait(0.01))
    event = ctx.Event()
    print(repr(event).split()[0], repr(event).split()[-1], event.wait(0.01))
    event.set()
    print(event.wait(), event.is_set())
    event.clear()
    print(event.is_set())
    attempt(ctx.Semaphore, -1)
