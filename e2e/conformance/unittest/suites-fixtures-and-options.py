import unittest, sys, io, contextlib
class A(unittest.TestCase):
    """Docs"""
    @classmethod
    def setUpClass(cls): print('setUpClass A'); cls.addClassCleanup(print, 'class cleanup')
    @classmethod
    def tearDownClass(cls): print('tearDownClass A')
    def setUp(self): self.addCleanup(print, 'cleanup', self._testMethodName)
    def test_ok(self):
        """First line.

        more"""
        print('out ok')
    def test_fail(self): print('printed'); sys.stderr.write('err no newline'); self.assertEqual(1, 2)
    def test_err(self): x = 5; raise KeyError('k')
    @unittest.skip('no reason')
    def test_skip(self): pass
    @unittest.skipIf(True, 'cond')
    def test_skipif(self): pass
    @unittest.expectedFailure
    def test_xfail(self): self.fail('x')
    @unittest.expectedFailure
    def test_xpass(self): pass
    def test_sub(self):
        for i in range(4):
            with self.subTest('m', i=i):
                if i == 1: self.fail('one')
                if i == 2: raise ValueError('two')
                if i == 3: self.skipTest('three')
    def test_subok(self):
        with self.subTest(a=1):
            with self.subTest(b=2): pass
    def test_chain(self):
        try: int('x')
        except ValueError as e: raise RuntimeError('rt') from e
class B(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError('setup class')
    def test_never(self): pass
class C(unittest.TestCase):
    def setUp(self): raise ValueError('in setUp')
    def tearDown(self): print('not called')
    def test_c(self): pass
class D(unittest.TestCase):
    def tearDown(self): raise ValueError('in tearDown')
    def test_d(self): self.fail('dd')
@unittest.skip('whole class')
class S(unittest.TestCase):
    def test_s(self): pass
class Raising(unittest.TestCase):
    def runTest(self): raise unittest.SkipTest('from run')
def setUpModule(): print('setUpModule'); unittest.addModuleCleanup(print, 'module cleanup')
def tearDownModule(): print('tearDownModule')
import re
def run(suite, **k):
    s = io.StringIO(); r = unittest.TextTestRunner(stream=s, **k).run(suite); print(re.sub(r'in \d+\.\d+s|File ".*?([\w.]+)", line \d+', r'\1', s.getvalue())); print(r); return r
L = unittest.defaultTestLoader
load = lambda: L.loadTestsFromModule(sys.modules['__main__'])
run(load())
run(load(), verbosity=2, buffer=True)
run(load(), failfast=True, verbosity=0)
run(L.loadTestsFromTestCase(A))
r = run(L.loadTestsFromNames(['A.test_ok', 'A', 'nope', 'A.nope'], sys.modules['__main__']), verbosity=2); print(len(L.errors), r.wasSuccessful())
print(L.loadTestsFromTestCase(C), L.getTestCaseNames(A), load().countTestCases()); print(L.loadTestsFromName('A.test_ok', sys.modules['__main__']))
s = unittest.TestSuite([A('test_ok')]); s.addTest(unittest.FunctionTestCase(lambda: print('fn'), description='a desc')); s.addTests([C('test_c')]); run(s, verbosity=2); print(list(s), s.countTestCases())
for bad in (lambda: s.addTest(5), lambda: s.addTest(A), lambda: s.addTests('x'), lambda: L.loadTestsFromTestCase(unittest.TestSuite), lambda: A('test_err').debug(), lambda: A('test_skip').debug()):
    try: bad()
    except BaseException as e: print(type(e).__name__, e)
run(unittest.TestSuite())
class MyResult(unittest.TextTestResult):
    def addSuccess(self, test): super().addSuccess(test); print('SUCCESS', test.id())
run(L.loadTestsFromName('A.test_ok', sys.modules['__main__']), resultclass=MyResult)
L.testNamePatterns = ['*sub*']; print(L.getTestCaseNames(A)); L.testNamePatterns = None
for argv in (['p', '-v', 'A.test_ok'], ['p', '-k', 'subok'], ['p', '-q'], ['p', '-f', '-b', 'A'], ['p', '-h'], ['p', '--bogus'], ['p', 'Nope']):
    e = io.StringIO()
    with contextlib.redirect_stderr(e):
        try: unittest.main(argv=argv)
        except SystemExit as x: print('EXIT', x.code)
    print(re.sub(r'in \d+\.\d+s|File ".*?([\w.]+)", line \d+', r'\1', e.getvalue())); L.testNamePatterns = None
p = unittest.main(argv=['p'], exit=False, defaultTest='A.test_ok', testRunner=unittest.TextTestRunner(stream=io.StringIO())); print(p.result)
unittest.main(defaultTest='A.test_ok')
