"""The traceback of an error in a manager ends in the proxy."""
import multiprocessing as mp

if __name__ == '__main__':
    with mp.get_context('fork').Manager() as manager:
        manager.list([1])[5]
