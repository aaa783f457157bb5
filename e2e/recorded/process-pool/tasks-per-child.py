"""Workers that do so many calls only."""
from concurrent.futures import ProcessPoolExecutor
import multiprocessing as mp
import os


def number(_):
    return os.getpid()


if __name__ == '__main__':
    with ProcessPoolExecutor(1, mp.get_context('spawn'), max_tasks_per_child=2) as executor:
        numbers = [executor.submit(number, n).result() for n in range(6)]
        print([numbers.count(each) for each in dict.fromkeys(numbers)])
