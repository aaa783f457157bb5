# compare: output
"""Requests to end, from everywhere in a run; and a loop whose class watches how run() ends it."""
import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.01)
        print('cleanup done')
        raise
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    raise KeyboardInterrupt
try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print('KI', repr(e.__context__))
async def main2():
    try:
        async with asyncio.timeout(1):
            raise SystemExit('bye')
    finally:
        print('fin')
try:
    asyncio.run(main2())
except SystemExit as e: print(repr(e))
def cb(): raise KeyboardInterrupt('cb')
async def main3():
    asyncio.get_running_loop().call_soon(cb)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print('cancelled', e.args)
        raise
try: asyncio.run(main3())
except KeyboardInterrupt as e: print(repr(e), repr(e.__context__))
async def main4():
    raise RuntimeError('x')
with asyncio.Runner() as r:
    try: r.run(main4())
    except RuntimeError as e: print(e)
    print(r.run(asyncio.sleep(0, 5)))
try:
    with asyncio.Runner() as r:
        r.run(main4())
except RuntimeError as e: print(e, repr(e.__context__))
class L(asyncio.SelectorEventLoop):
    def close(self):
        print('closing', self.is_running())
        super().close()
    async def shutdown_asyncgens(self):
        print('agens')
        await super().shutdown_asyncgens()
    async def shutdown_default_executor(self, timeout=None):
        print('executor', timeout)
        await super().shutdown_default_executor(timeout)
    def create_task(self, coro, **kw):
        print('create', coro.__name__, sorted(kw))
        return super().create_task(coro, **kw)
    def run_until_complete(self, f):
        print('ruc')
        return super().run_until_complete(f)
asyncio.run(asyncio.sleep(0), loop_factory=L)
