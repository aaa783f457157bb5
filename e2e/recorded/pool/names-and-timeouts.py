"""Workers' names; results that take too long."""
import multiprocessing as mp
import time


def name(_):
    return mp.current_process().name, mp.current_process().daemon


if __name__ == '__main__':
    with mp.get_context('fork').Pool(1) as pool:
        print(pool.apply(name, (0,)))
        result = pool.apply_async(time.sleep, (0.3,))
        print(result.ready())
        try:
            result.get(0.05)
        except mp.TimeoutError as error:
            print('TimeoutError', error)
        try:
            result.successful()
        except ValueError as error:
            print(str(error).startswith('<multiprocessing.pool.ApplyResult object at'), str(error).endswith('not ready'))
        print(result.get(), result.successful())
        it = pool.imap(time.sleep, [0.3])
        try:
            it.next(0.05)
        except mp.TimeoutError:
            print('not yet')
        print(it.next())
