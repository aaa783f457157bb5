# compare: output
"""Which items are told to be too many or too few, and what an asynchronous case says that is not used as it should be."""
import unittest


class Counts(unittest.TestCase):
    def test_order_of_the_first(self):
        self.assertCountEqual(['a', 'b', 'a'], ['a'])

    def test_not_hashable(self):
        self.assertCountEqual([[1], [2], [1], {}], [[3], [1]])

    def test_many(self):
        self.assertCountEqual(range(300), range(100, 400))

    def test_with_a_message(self):
        self.assertCountEqual([1, 2, 3], [3, 2, 1, 1], 'why')

    def test_nothing_equals_itself_but_by_identity(self):
        nan = float('nan')
        self.assertCountEqual([nan], [nan])


class NotAsynchronous(unittest.IsolatedAsyncioTestCase):
    def asyncSetUp(self):
        print('set up')

    async def test(self):
        pass


class Debugged(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        print('up')

    async def asyncTearDown(self):
        print('down')

    async def test(self):
        print('test')


Debugged('test').debug()
case = Debugged('test')
case.run()
try:
    case.run()
except AssertionError as error:
    print(error)
unittest.main(argv=['program'], verbosity=2)
