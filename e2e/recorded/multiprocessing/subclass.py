"""A process as a class; what it keeps is its own."""
import multiprocessing as mp


class Worker(mp.get_context('fork').Process):
    def __init__(self, n):
        super().__init__(name=f'worker-{n}')
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n * 2
        print(self.name, self.result, flush=True)


if __name__ == '__main__':
    for n in range(3):
        worker = Worker(n)
        worker.start()
        worker.join()
        print(worker.result, worker.exitcode)
