"""Shared memory by name, and a list in it."""
import multiprocessing as mp
from multiprocessing.shared_memory import ShareableList, SharedMemory


def attempt(what, *args, **kwds):
    try:
        print(what(*args, **kwds))
    except Exception as error:
        print(type(error).__name__, error)


def child(name, listed):
    memory = SharedMemory(name)
    memory.buf[:3] = b'abc'
    memory.close()
    items = ShareableList(name=listed)
    items[0] = 2
    items[1] = 'world'
    items.shm.close()


if __name__ == '__main__':
    memory = SharedMemory(create=True, size=16)
    items = ShareableList([1, 'hello', 2.5, None, True, b'xyz'])
    p = mp.get_context('fork').Process(target=child, args=(memory.name, items.shm.name))
    p.start()
    p.join()
    print(bytes(memory.buf[:4]), list(items), len(items), items.format)
    print(items.count(2), items.index('world'))
    attempt(items.__getitem__, 9)
    attempt(items.__setitem__, 1, 'much too long for its place')
    attempt(items.index, 'hello')
    items.shm.close()
    items.shm.unlink()
    memory.close()
    print(memory.buf)
    memory.unlink()
    attempt(SharedMemory, '/not-there')
    attempt(SharedMemory, create=True)
    attempt(SharedMemory)
