"""A manager: a dict, a list, a namespace, a queue and a lock that live in a process of their own."""
import multiprocessing as mp


def work(shared, items, lock, n):
    with lock:
        shared['count'] += 1
        items.append(n)
    shared[n] = n * n


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    with ctx.Manager() as manager:
        shared, items, lock = manager.dict(count=0), manager.list(), manager.Lock()
        children = [ctx.Process(target=work, args=(shared, items, lock, n)) for n in range(3)]
        for p in children:
            p.start()
        for p in children:
            p.join()
        print(shared['count'], sorted(items), sorted(shared.values()), len(shared), 2 in shared, shared.get('x', 'none'))
        print(str(items) == repr(list(items)), repr(items).split()[0], type(shared).__name__)
        try:
            shared['missing']
        except KeyError as error:
            print('KeyError', error)
        names = manager.Namespace(x=1)
        names.y = 2
        print(names, names.x + names.y)
        try:
            names.z
        except AttributeError as error:
            print(error)
        queue = manager.Queue()
        queue.put('item')
        print(queue.get(), queue.empty(), queue.qsize())
        value, array = manager.Value('i', 3), manager.Array('i', [1, 2])
        value.value += 1
        print(value.value, value, array[:], len(array))
        nested = manager.list([manager.list([1])])
        nested[0].append(2)
        print(nested[0][:])
        plain = manager.dict(a=[])
        plain['a'].append(1)
        print(plain['a'])
        items += [7]
        items.sort(reverse=True)
        print(items[:2], items.index(7), [n for n in items if n > 1])
        event = manager.Event()
        event.set()
        print(event.is_set(), event.wait(1))
        with lock:
            print('held')
