# compare: order
"""A test file as it is handed in: fixtures, subtests, skips, mocks by hand, expected failures, async cases."""
import sys
import unittest


class Cart:
    def __init__(self, prices):
        self.prices, self.lines = prices, {}

    def add(self, name, many=1):
        if many < 1:
            raise ValueError('many must be positive')
        self.lines[name] = self.lines.get(name, 0) + many
        return self

    @property
    def total(self):
        return sum(self.prices[name] * many for name, many in self.lines.items())


class CartTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('class set up')
        cls.prices = {'tea': 2.5, 'bun': 1.1}

    def setUp(self):
        self.cart = Cart(self.prices)
        self.addCleanup(print, 'cleanup', self._testMethodName)

    def test_empty(self):
        """An empty cart costs nothing."""
        self.assertEqual(self.cart.total, 0)
        self.assertFalse(self.cart.lines)

    def test_total(self):
        self.assertAlmostEqual(self.cart.add('tea', 2).add('bun').total, 6.1)
        self.assertDictEqual(self.cart.lines, {'tea': 2, 'bun': 1})

    def test_refuses(self):
        with self.assertRaisesRegex(ValueError, 'posit') as caught:
            self.cart.add('tea', 0)
        self.assertEqual(caught.exception.args, ('many must be positive',))
        with self.assertRaises(KeyError):
            self.cart.add('salt').total

    def test_tables(self):
        for many, total in ((1, 2.5), (2, 5.0), (3, 7.0)):
            with self.subTest(many=many):
                self.assertEqual(Cart(self.prices).add('tea', many).total, total)

    @unittest.skip('no pens yet')
    def test_pens(self):
        self.fail('never')

    @unittest.skipIf(sys.version_info < (3, 0), 'too old')
    def test_wrong(self):
        self.assertEqual(['a', 'b', 'c'], ['a', 'x', 'c'], 'lists')

    @unittest.expectedFailure
    def test_expected(self):
        self.assertIn('jam', self.cart.prices)

    def test_error(self):
        Cart(None).add('tea').total


class AsyncTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        import asyncio

        self.sleep = asyncio.sleep

    async def test_waits(self):
        self.assertEqual(await self.sleep(0.01, 'slept'), 'slept')

    async def test_fails(self):
        with self.assertRaises(TimeoutError):
            await self.sleep(0)


class Stream:
    def __init__(self):
        self.text = []

    def write(self, text):
        self.text.append(text)

    def flush(self):
        pass


if __name__ == '__main__':
    stream = Stream()
    loader = unittest.TestLoader()
    suite = unittest.TestSuite(map(loader.loadTestsFromTestCase, (CartTest, AsyncTest)))
    print(suite.countTestCases(), loader.getTestCaseNames(CartTest)[:3])
    result = unittest.TextTestRunner(stream, verbosity=2).run(suite)
    text = ''.join(stream.text)
    print(text[: text.rindex('Ran ')].rstrip('-\n'))
    print(result, result.wasSuccessful())
    print([test.id() for test, _ in result.failures], [reason for _, reason in result.skipped])
