"""Does what its argument says with one kind of lock or queue, and prints what happened, for locks.test.ts to judge.

The argument is a JSON list of cases, each `[kind, size, scripts]`: a script for each thread, a list of `[patience, work, rest]` in
milliseconds. A patience of -1 waits for ever.
"""

import json
import queue
import sys
import threading
import time


def spend(milliseconds):
    """Even amounts are slept, odd ones computed."""
    if milliseconds % 2 == 0:
        time.sleep(milliseconds / 1000)
        return
    end = time.perf_counter() + milliseconds / 1000
    while time.perf_counter() < end:
        pass


def enter(lock, me, patience, work, again):
    begun = time.monotonic()
    if not lock.acquire(timeout=patience / 1000 if patience >= 0 else None if again == "semaphore" else -1):
        log.append(["gave up", me, (time.monotonic() - begun) * 1000 - patience])
        return
    log.append(["in", me, 0])
    if again == "reentrant":
        with lock:
            spend(work)
    else:
        spend(work)
    log.append(["out", me, 0])
    lock.release()


def guarded(lock, again=""):
    def run(me, script):
        for patience, work, rest in script:
            enter(lock, me, patience, work, again)
            spend(rest)

    return run


def conditional():
    """Each step of an even thread makes something, each of an odd one waits for something."""
    condition, made = threading.Condition(), []

    def run(me, script):
        for number, (_, work, rest) in enumerate(script):
            if me % 2 == 0:
                spend(work)
                with condition:
                    made.append([me, number])
                    condition.notify()
            else:
                with condition:
                    condition.wait_for(lambda: made)
                    log.append(["got", me, made.pop(0)])
                spend(rest)

    return run


def through(items):
    """The same with a queue."""

    def run(me, script):
        for number, (_, work, rest) in enumerate(script):
            if me % 2 == 0:
                spend(work)
                items.put([me, number])
            else:
                log.append(["got", me, items.get()])
                spend(rest)

    return run


def rounds(barrier):
    def run(me, script):
        for number, (_, work, _) in enumerate(script):
            spend(work)
            log.append(["came", me, number])
            barrier.wait()
            log.append(["went", me, number])

    return run


def signalled(event):
    """The first thread sets the event at its end; the others wait as often as they can bear."""

    def run(me, script):
        for patience, work, _ in script:
            if me == 0:
                spend(work)
            else:
                log.append(["waited", me, event.wait(patience / 1000 if patience >= 0 else None)])
        if me == 0:
            log.append(["set", me, 0])
            event.set()

    return run


def behaviour(kind, size, count):
    match kind:
        case "Lock":
            return guarded(threading.Lock())
        case "RLock":
            return guarded(threading.RLock(), "reentrant")
        case "Semaphore" | "BoundedSemaphore":
            return guarded(getattr(threading, kind)(size), "semaphore")
        case "Condition":
            return conditional()
        case "Queue" | "LifoQueue":
            return through(getattr(queue, kind)(size))
        case "SimpleQueue":
            return through(queue.SimpleQueue())
        case "Barrier":
            return rounds(threading.Barrier(count))
        case "Event":
            return signalled(threading.Event())


for kind, size, scripts in json.loads(sys.argv[1]):
    log = []
    run = behaviour(kind, size, len(scripts))
    threads = [threading.Thread(target=run, args=(me, script)) for me, script in enumerate(scripts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps(log))
