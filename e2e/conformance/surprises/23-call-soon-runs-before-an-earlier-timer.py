import asyncio
import contextvars


async def main():
    loop = asyncio.get_running_loop()
    out = []
    loop.call_later(0, out.append, 'later(0)')
    loop.call_later(-5, out.append, 'later(-5)')
    loop.call_at(loop.time() - 1, out.append, 'at(the past)')
    loop.call_soon(out.append, 'soon')
    loop.call_soon_threadsafe(out.append, 'threadsafe')
    asyncio.get_running_loop().create_future().cancel()
    await asyncio.sleep(0)
    print('after one turn', out)
    await asyncio.sleep(0.01)
    print('after a wait', out)

    handle = loop.call_later(0.01, out.append, 'never')
    handle.cancel()
    print(handle.cancelled(), round(handle.when() - loop.time(), 3))
    loop.call_soon(loop.call_soon, out.append, 'nested')
    await asyncio.sleep(0)
    print(out[-1])
    await asyncio.sleep(0)
    print(out[-1])
    name = contextvars.ContextVar('name', default='nobody')
    name.set('main')
    own = contextvars.copy_context()
    own.run(name.set, 'own')
    loop.call_soon(lambda: print('callback sees', name.get()))
    loop.call_soon(lambda: print('callback sees', name.get()), context=own)
    name.set('later')
    await asyncio.sleep(0)


asyncio.run(main())
