import unittest, warnings, logging, types, collections
T = unittest.TestCase()
def t(f):
    try: print('ok', f())
    except BaseException as e: print(type(e).__name__, e)
class Half:
    def __init__(s, n): s.n = n
    def __repr__(s): return f'H{s.n}'
def raiser(e): raise e
L = lambda: None
def warn(m, c=UserWarning): warnings.warn(m, c)
for f in [
 lambda: T.assertEqual(1, 2), lambda: T.assertEqual('a', 'b', 'msg'), lambda: T.assertEqual([1,2,3],[1,2]), lambda: T.assertEqual((1,),(2,)), lambda: T.assertEqual({'a':1},{'a':2,'b':[1]*30}), lambda: T.assertEqual({1,2},{2,3}), lambda: T.assertEqual('line1\nline2','line1\nline3\n'), lambda: T.assertEqual('x'*100,'x'*99+'y'), lambda: T.assertEqual(1, '1'), lambda: T.assertEqual([1],(1,)), lambda: T.assertEqual(list(range(100)), list(range(99))),
 lambda: T.assertNotEqual(1,1), lambda: T.assertTrue(0), lambda: T.assertFalse([1], 'why'), lambda: T.assertIs([], []), lambda: T.assertIsNot(None, None), lambda: T.assertIsNone(0), lambda: T.assertIsNotNone(None), lambda: T.assertIn(1, [2]), lambda: T.assertNotIn('a', 'abc'), lambda: T.assertIn('x', {'y': 1}),
 lambda: T.assertIsInstance(1, str), lambda: T.assertIsInstance(1, (str, list)), lambda: T.assertNotIsInstance(True, int), lambda: T.assertNotIsInstance(1, (str, int)), lambda: T.assertIsSubclass(int, str), lambda: T.assertIsSubclass(1, str), lambda: T.assertIsSubclass(int, (str, list)), lambda: T.assertNotIsSubclass(bool, int), lambda: T.assertNotIsSubclass(bool, (str, int)),
 lambda: T.assertAlmostEqual(1.0, 1.1), lambda: T.assertAlmostEqual(1, 1.00000001), lambda: T.assertAlmostEqual(1, 2, places=0, delta=1), lambda: T.assertAlmostEqual(1, 5, delta=2), lambda: T.assertAlmostEqual(1.0, 1.2, places=1, msg='m'), lambda: T.assertNotAlmostEqual(1.0, 1.0), lambda: T.assertNotAlmostEqual(1, 1.5, delta=1),
 lambda: T.assertGreater(1, 2), lambda: T.assertGreaterEqual(1, 2), lambda: T.assertLess(2, 1), lambda: T.assertLessEqual(2, 1), lambda: T.assertRegex('abc', 'x+'), lambda: T.assertNotRegex('abc', 'b'), lambda: T.assertCountEqual([1,1,2],[2,2,1]), lambda: T.assertCountEqual([[1],[2]],[[1]]), lambda: T.assertCountEqual('ab', 'ba'),
 lambda: T.assertSequenceEqual([1,2],(1,3)), lambda: T.assertSequenceEqual([1],[1,2]), lambda: T.assertSequenceEqual([1],(1,), seq_type=list), lambda: T.assertListEqual([1],(1,)), lambda: T.assertTupleEqual((1,2),(1,)), lambda: T.assertDictEqual({}, 5), lambda: T.assertSetEqual({1}, 5), lambda: T.assertSetEqual(5, {1}), lambda: T.assertMultiLineEqual('a', 3), lambda: T.assertSequenceEqual(5, [1]), lambda: T.assertSequenceEqual([1], 5),
 lambda: T.assertRaises(ValueError, int, '1'), lambda: T.assertRaises(ValueError, int, 'x'), lambda: T.assertRaises((ValueError, KeyError), L), lambda: T.assertRaises(5, L), lambda: T.assertRaises(KeyError, int, 'x'), lambda: T.assertRaisesRegex(ValueError, 'zzz', int, 'x'), lambda: T.assertRaisesRegex(ValueError, 'literal', int, 'x'), lambda: T.assertRaises(ValueError, foo=1), lambda: T.assertRaises(ValueError, None), lambda: T.assertRaises(),
 lambda: T.assertWarns(UserWarning, L), lambda: T.assertWarns(UserWarning, warn, 'hi'), lambda: T.assertWarns(DeprecationWarning, warn, 'hi'), lambda: T.assertWarnsRegex(UserWarning, 'zz', warn, 'hi'), lambda: T.assertWarns(ValueError, L),
 lambda: T.assertHasAttr(1, 'foo'), lambda: T.assertHasAttr(unittest, 'foo'), lambda: T.assertHasAttr(int, 'foo'), lambda: T.assertNotHasAttr(1, 'real'), lambda: T.assertNotHasAttr(types, 'ModuleType', 'mm'), lambda: T.assertStartsWith('abc', 'b'), lambda: T.assertStartsWith('abc', ('b', 'c')), lambda: T.assertStartsWith(b'abc', 'b'), lambda: T.assertStartsWith('abc', b'b'), lambda: T.assertStartsWith(5, 'b'), lambda: T.assertStartsWith('abc', 5), lambda: T.assertNotStartsWith('abc', 'a'), lambda: T.assertNotStartsWith('abc', ('x', 'ab')), lambda: T.assertEndsWith('abc', 'b', 'mm'), lambda: T.assertNotEndsWith('abc', ('q', 'c')),
 lambda: T.fail(), lambda: T.fail('m'), lambda: T.skipTest('sk'), lambda: T.enterContext(5), lambda: T.assertEqual(Half(1), Half(2)), lambda: T.assertEqual(float('nan'), float('nan')), lambda: T.assertEqual('a'*30+'\n'+'b', 'a'*30+'\n'+'c'), lambda: T.assertEqual(collections.OrderedDict(a=1), {'a': 2}), lambda: T.assertEqual({'k'*50: 'v'*50, 'z': 1}, {'k'*50: 'v'*51}), lambda: unittest.TestCase('nope'), lambda: T.run.__name__, lambda: str(T), lambda: repr(T), lambda: T.id(), lambda: T.shortDescription(), lambda: T == unittest.TestCase()]: t(f)
with T.assertRaises(ValueError) as cm: int('q')
print(cm.exception, cm.exception.__traceback__)
t(lambda: T.assertRaises(ValueError, msg='custom').__exit__(None, None, None))
with T.assertLogs('foo', level='INFO') as cm: logging.getLogger('foo').info('hello'); logging.getLogger('foo.bar').error('err')
print(cm.output, [r.getMessage() for r in cm.records])
def nolog():
    with T.assertLogs(): pass
t(nolog)
def somelog():
    with T.assertNoLogs('x', 'DEBUG'): logging.getLogger('x').warning('w')
t(somelog)
with T.assertWarns(UserWarning) as cm: warn('abc')
print(cm.warning, cm.filename.split('/')[-1], cm.lineno)
T2 = unittest.TestCase(); T2.longMessage = False; t(lambda: setattr(T2, 'q', 1) or T2.assertEqual(1, 2, 'only')); T2.maxDiff = None; t(lambda: T2.assertEqual(list(range(60)), list(range(61))))
T.addTypeEqualityFunc(Half, lambda a, b, msg=None: T.fail('special')); t(lambda: T.assertEqual(Half(1), Half(1)))
