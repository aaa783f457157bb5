"""How processes are called."""
import multiprocessing as mp


def f():
    p = mp.get_context('fork').Process(target=print)
    print(mp.current_process().name, p.name)


if __name__ == '__main__':
    ctx = mp.get_context('fork')
    print(mp.current_process().name, mp.parent_process())
    for p in (ctx.Process(), mp.get_context('spawn').Process(), mp.get_context('forkserver').Process(), mp.Process(),
              ctx.Process(name='own')):
        print(p.name)
    p = ctx.Process(target=f)
    p.start()
    p.join()
    p.name = 'renamed'
    print(p.name)
    try:
        p.name = 3
    except AssertionError as error:
        print(error)
