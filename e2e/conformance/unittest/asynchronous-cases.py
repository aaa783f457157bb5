# compare: output
import unittest, asyncio, sys, io, re
from unittest.mock import AsyncMock, patch
log = []
class T(unittest.IsolatedAsyncioTestCase):
    def setUp(self): log.append('setUp')
    async def asyncSetUp(self): log.append('asyncSetUp'); self.addAsyncCleanup(self.clean); await asyncio.sleep(0)
    async def asyncTearDown(self): log.append('asyncTearDown')
    def tearDown(self): log.append('tearDown')
    async def clean(self): log.append('clean')
    async def test_ok(self): await asyncio.sleep(0.01); self.assertTrue(asyncio.get_running_loop())
    async def test_fail(self): await asyncio.sleep(0); self.assertEqual(1, 2)
    async def test_err(self): raise ValueError('v')
    def test_sync(self): log.append('sync')
    async def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
    @unittest.expectedFailure
    async def test_x(self): self.fail()
    @unittest.skip('why')
    async def test_s(self): pass
    async def test_ctx(self):
        class C:
            async def __aenter__(s): log.append('enter'); return 5
            async def __aexit__(s, *a): log.append('exit')
        self.assertEqual(await self.enterAsyncContext(C()), 5)
        try: await self.enterAsyncContext(5)
        except TypeError as e: log.append(str(e))
    @patch('asyncio.sleep', new_callable=AsyncMock)
    async def test_patched(self, sleep): await asyncio.sleep(100); sleep.assert_awaited_once_with(100)
class NotAsync(unittest.TestCase):
    async def test_oops(self): pass
result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(result)
for kind in 'errors', 'failures', 'expectedFailures':
    print(kind, [(str(test), text.splitlines()[-1]) for test, text in getattr(result, kind)])
print(log, result, result.skipped)
