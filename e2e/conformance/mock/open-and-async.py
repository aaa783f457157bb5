# compare: order
import asyncio
import inspect
from unittest.mock import *


def t(f):
    try:
        print(f())
    except BaseException as error:
        print(type(error).__name__, error)


o = mock_open(read_data='l1\nl2\nl3')
with patch('builtins.open', o):
    with open('f') as h: print(h.read(), repr(h.read()))
    with open('f', 'w') as h: print(list(h)); h.write('x')
    with open('f') as h: print(h.readline(), h.readlines(), repr(h.readline()))
    print([l for l in open('f')])
print(o.mock_calls[:4], o.call_args_list); o().write.assert_called_once_with('x'); t(lambda: o().foo)
am = AsyncMock(return_value=5)


async def main():
    print(await am(1, k=2), am.await_count, am.await_args, am.await_args_list, am.mock_calls); am.assert_awaited_once_with(1, k=2); t(lambda: am.assert_awaited_with(2)); t(lambda: am.assert_not_awaited()); t(lambda: am.assert_any_await(9)); t(lambda: am.assert_has_awaits([call(9)])); t(lambda: AsyncMock().assert_awaited()); t(lambda: AsyncMock().assert_awaited_once())
    am.side_effect = [1, ValueError('x')]; print(await am())
    try: await am()
    except ValueError as e: print('VE', e)
    try: await am()
    except StopAsyncIteration as e: print('SAI')
    async def eff(x): return x + 1
    am.side_effect = eff; print(await am(5)); mm = MagicMock(); mm.__aiter__.return_value = [1, 2]; print([x async for x in mm])
    async with mm as q: print(q is mm.__aenter__.return_value)
    s = create_autospec(A)(); s.am.return_value = 'aw'; print(await s.am(1)); 
    async def af(a): return a
    g = create_autospec(af, return_value=9); print(await g(1), g.await_count); g.assert_awaited_once_with(1)
    with patch(__name__ + '.helper', return_value=3) as h: print(type(h).__name__, await helper())


async def helper(): return 1


print(inspect.iscoroutinefunction(am), asyncio.iscoroutine(x := am())); x.close()
asyncio.run(main())
