"""close() lets the workers finish; then nothing more is taken."""
import multiprocessing as mp


def square(x):
    return x * x


if __name__ == '__main__':
    pool = mp.get_context('fork').Pool(2)
    results = [pool.apply_async(square, (n,)) for n in range(5)]
    pool.close()
    try:
        pool.apply_async(square, (1,))
    except ValueError as error:
        print(error)
    pool.join()
    print([result.get() for result in results], pool)
    try:
        with pool:
            pass
    except ValueError as error:
        print(error)
