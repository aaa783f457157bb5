"""A condition between processes."""
import multiprocessing as mp


def wait_for(condition, value, wanted, order):
    with condition:
        condition.wait_for(lambda: value.value == wanted)
        order.put(wanted)
        value.value += 1
        condition.notify_all()


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    condition, value, order = ctx.Condition(), ctx.Value('i', 0), ctx.SimpleQueue()
    children = [ctx.Process(target=wait_for, args=(condition, value, n, order)) for n in (3, 1, 2)]
    for p in children:
        p.start()
    with condition:
        value.value = 1
        condition.notify_all()
        condition.wait_for(lambda: value.value == 4)
    for p in children:
        p.join()
    print([order.get() for _ in range(3)], value.value)
