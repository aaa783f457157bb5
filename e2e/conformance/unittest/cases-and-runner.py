# compare: order
import unittest, sys, io, re
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass')
    @classmethod
    def tearDownClass(cls): print('tearDownClass')
    def setUp(self): self.addCleanup(print, 'cleanup', self._testMethodName)
    def tearDown(self): print('tearDown')
    def test_ok(self): self.assertEqual(1, 1)
    def test_fail(self): self.assertEqual(1, 2, 'msg')
    def test_error(self): 1 / 0
    @unittest.skip('why')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.assertTrue(False)
    @unittest.expectedFailure
    def test_unexpected(self): pass
    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i): self.assertNotEqual(i % 2, 1)
    def test_skip_inside(self): self.skipTest('inside')
    def test_doc(self):
        """A line of text."""
        self.fail('no')
class Asserts(unittest.TestCase):
    def runTest(self): pass
a = Asserts()
def t(f):
    try: f(); print('passed')
    except AssertionError as e: print(str(e))
    except Exception as e: print(type(e).__name__, e)
t(lambda: a.assertEqual([1, 2, 3], [1, 2, 4])); t(lambda: a.assertEqual({'a': 1}, {'a': 2})); t(lambda: a.assertEqual('abc\nx', 'abd\nx')); t(lambda: a.assertEqual((1,), (1, 2))); t(lambda: a.assertEqual({1, 2}, {2, 3})); t(lambda: a.assertIn(1, [2])); t(lambda: a.assertIsNone(5)); t(lambda: a.assertRaises(ValueError, int, 'x')); t(lambda: a.assertRaises(KeyError, int, '5')); t(lambda: a.assertAlmostEqual(1.0, 1.1)); t(lambda: a.assertAlmostEqual(1, 1.00000001)); t(lambda: a.assertGreater(1, 2)); t(lambda: a.assertIsInstance(1, str)); t(lambda: a.assertRegex('abc', 'x+')); t(lambda: a.assertCountEqual([1, 2], [2, 1])); t(lambda: a.assertCountEqual([1, 2, 2], [2, 1])); t(lambda: a.assertTrue([])); t(lambda: a.assertIs(1, 2)); t(lambda: a.assertDictEqual({}, [])); t(lambda: a.assertEqual(1, '1')); t(lambda: a.assertLess(2, 1)); t(lambda: a.assertNotIn(1, [1])); t(lambda: a.assertEqual('x' * 100, 'x' * 99 + 'y'))
def ctx():
    with a.assertRaises(ZeroDivisionError) as cm: 1 / 0
    print(cm.exception)
    with a.assertRaisesRegex(ValueError, 'lit'): int('x')
    with a.assertRaises(ValueError): pass
t(ctx)
def logs():
    import logging
    with a.assertLogs('x', level='INFO') as cm: logging.getLogger('x').info('hi')
    print(cm.output)
    with a.assertLogs('x'): pass
t(logs)
def warns():
    import warnings
    with a.assertWarns(UserWarning): warnings.warn('w')
    with a.assertWarns(DeprecationWarning): pass
t(warns)
for v in (1, 2):
    out = io.StringIO()
    r = unittest.TextTestRunner(stream=out, verbosity=v).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
    print(re.sub(r'in \d+\.\d+s', 'in Ns', out.getvalue())); print(r)
class A(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): print('async setup')
    async def test_one(self):
        import asyncio
        await asyncio.sleep(0.01); self.assertEqual(1, 1); self.addAsyncCleanup(self.clean)
    async def clean(self): print('cleaned')
    async def test_two(self): self.assertTrue(False)
out = io.StringIO(); r = unittest.TextTestRunner(stream=out).run(unittest.defaultTestLoader.loadTestsFromTestCase(A)); print(r.testsRun, len(r.failures), re.sub(r'in \d+\.\d+s', 'in Ns', out.getvalue()))
