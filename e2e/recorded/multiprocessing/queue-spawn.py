"""A queue to a child by spawn and one back."""
import multiprocessing as mp


def square(todo, done):
    while (n := todo.get()) is not None:
        done.put((n, n * n))


if __name__ == '__main__':
    ctx = mp.get_context('spawn')
    todo, done = ctx.Queue(), ctx.Queue()
    p = ctx.Process(target=square, args=(todo, done))
    p.start()
    for n in range(5):
        todo.put(n)
    todo.put(None)
    for _ in range(5):
        print(done.get())
    p.join()
    print(p.exitcode, todo.empty(), done.empty())
