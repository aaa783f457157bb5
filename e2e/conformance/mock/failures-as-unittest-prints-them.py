# compare: output
import unittest, io, re, asyncio
from unittest.mock import *
class TC(unittest.TestCase):
    pass
def add(n, f): setattr(TC, f'test_{n:02}', lambda self: f())
m = Mock(name='mm'); m(1, a=2); m.kid(3); e = Mock(); am = AsyncMock(); asyncio.run(am(1))
for n, f in enumerate([lambda: m.assert_not_called(), lambda: e.assert_called(), lambda: e.assert_called_once(), lambda: e.assert_called_once_with(1), lambda: e.assert_called_with(2), lambda: m.assert_called_with(5), lambda: m.assert_called_once_with(5, b=3), lambda: m.assert_any_call(9), lambda: m.assert_has_calls([call(7)]), lambda: m.assert_has_calls([call(7)], any_order=True), lambda: am.assert_not_awaited(), lambda: am.assert_awaited_with(2), lambda: am.assert_awaited_once_with(2), lambda: am.assert_any_await(3), lambda: am.assert_has_awaits([call(4)]), lambda: AsyncMock().assert_awaited(), lambda: AsyncMock().assert_awaited_with(1), lambda: AsyncMock().assert_awaited_once()]): add(n, f)
s = io.StringIO(); unittest.TextTestRunner(stream=s).run(unittest.defaultTestLoader.loadTestsFromTestCase(TC)); print(re.sub(r'in \d+\.\d+s|File ".*?([\w.]+)", line \d+', r'\1', s.getvalue()))
