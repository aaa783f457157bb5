"""A lambda cannot be sent."""
import multiprocessing as mp

if __name__ == '__main__':
    with mp.get_context('fork').Pool(1) as pool:
        for attempt in range(2):
            try:
                pool.map(lambda x: x, [1])
            except Exception as error:
                print(type(error).__name__)
        print(pool.map(abs, [-1]))
