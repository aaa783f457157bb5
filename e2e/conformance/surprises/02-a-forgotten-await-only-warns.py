import asyncio
import warnings


async def save(what):
    print('saving', what)
    return True


def helper():
    save('inside a helper')
    print('helper goes on')


async def main():
    pending = save('dropped by del')
    print(type(pending).__name__, pending.__name__, pending.cr_frame is not None)
    del pending
    print('after del')
    if save('tested for truth'):
        print('a coroutine is always true')
    helper()
    closed = save('closed in time')
    closed.close()
    results = [save(n) for n in range(2)]
    results.clear()
    print('end of main')
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        save('nobody is told')
    print(await save('awaited at last'))


asyncio.run(main())
