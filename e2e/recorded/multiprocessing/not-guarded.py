"""A main module that starts processes whenever it is run cannot be used with spawn."""
import multiprocessing as mp


def f():
    print('never')


p = mp.get_context('spawn').Process(target=f)
p.start()
p.join()
print('exit code', p.exitcode)
