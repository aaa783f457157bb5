"""AbstractEventLoop and AbstractServer implement nothing; protocols do nothing; transports are abstract."""
import asyncio
import inspect


def public(kind):
    return sorted(name for name, value in vars(kind).items() if callable(value) and not name.startswith('_'))


for kind in (asyncio.AbstractEventLoop, asyncio.AbstractServer):
    plain = [name for name in public(kind) if not inspect.iscoroutinefunction(getattr(kind, name))]
    awaited = [name for name in public(kind) if inspect.iscoroutinefunction(getattr(kind, name))]
    print(kind.__name__, len(plain), len(awaited))
    print(' '.join(plain))
    print(' '.join(awaited))
loop = asyncio.AbstractEventLoop()
for call in (loop.run_forever, loop.time, loop.close, loop.get_debug, lambda: loop.call_soon(print)):
    try:
        call()
    except NotImplementedError as error:
        print('NotImplementedError', error.args)


class Server(asyncio.AbstractServer):
    def close(self):
        print('close')

    async def wait_closed(self):
        print('closed')


async def main():
    async with Server() as server:
        print(type(server).__name__)
    try:
        await asyncio.AbstractServer().start_serving()
    except NotImplementedError:
        print('not implemented')


asyncio.run(main())

for kind in (asyncio.BaseProtocol, asyncio.Protocol, asyncio.BufferedProtocol, asyncio.DatagramProtocol,
             asyncio.SubprocessProtocol):
    print(kind.__name__, kind.__slots__, public(kind), kind.__bases__[0].__name__)
for kind in (asyncio.BaseTransport, asyncio.ReadTransport, asyncio.WriteTransport, asyncio.Transport,
             asyncio.DatagramTransport, asyncio.SubprocessTransport):
    print(kind.__name__, kind.__slots__, public(kind), [base.__name__ for base in kind.__bases__])
print(asyncio.Protocol().data_received(b''), asyncio.BaseTransport({'peer': 1}).get_extra_info('peer'))
print(asyncio.BaseTransport().get_extra_info('peer', 'none'))
