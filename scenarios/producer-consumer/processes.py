import multiprocessing
import time

ORDERS = 5


def cook(counter):
    for order in range(1, ORDERS + 1):
        time.sleep(0.2)
        print("cooked", order)
        counter.put(order)
    counter.put(None)


def eat(counter):
    while (order := counter.get()) is not None:
        time.sleep(0.3)
        print("eaten", order)


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    counter = context.Queue(maxsize=2)
    processes = [context.Process(target=target, args=(counter,)) for target in (cook, eat)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
