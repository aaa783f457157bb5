"""A manager with types of one's own."""
import multiprocessing as mp
from multiprocessing.managers import BaseManager


class Counter:
    def __init__(self, start=0):
        self.n = start

    def up(self, by=1):
        self.n += by
        return self.n

    def fail(self):
        raise ValueError('failed at', self.n)


class Own(BaseManager):
    pass


Own.register('Counter', Counter)


def work(counter):
    for _ in range(10):
        counter.up()


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    manager = Own(ctx=ctx)
    try:
        manager.Counter()
    except AssertionError as error:
        print(error)
    with manager:
        counter = manager.Counter(5)
        print(counter.up(), counter.up(by=4), type(counter).__name__)
        p = ctx.Process(target=work, args=(counter,))
        p.start()
        p.join()
        print(counter.up())
        try:
            counter.fail()
        except ValueError as error:
            print(error)
        try:
            counter.n
        except AttributeError as error:
            print(error)
