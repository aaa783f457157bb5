"""Suites, the loader that finds tests, and the runner that prints."""
import sys
import time
import warnings

from .case import SkipTest, TestCase, doModuleCleanups, _SubTest
from .result import TestResult

__unittest = True


class TestSuite:
    """Several tests, run one after the other."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>'

    def run(self, result, debug=False):
        top_level = not getattr(result, '_testRunEntered', False)
        if top_level:
            result._testRunEntered = True
        for test in list(self):
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result)
                continue
            self._tearDownPreviousClass(test, result)
            self._setUpModule(test, result)
            self._setUpClass(test, result)
            result._previousTestClass = test.__class__
            if getattr(test.__class__, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False):
                continue
            test(result)
        if top_level:
            self._tearDownPreviousClass(None, result)
            self._tearDownModule(result)
            result._testRunEntered = False
        return result

    def _setUpClass(self, test, result):
        current, previous = test.__class__, getattr(result, '_previousTestClass', None)
        if current is previous or getattr(result, '_moduleSetUpFailed', False) or getattr(current, '__unittest_skip__', False):
            return
        current._classSetupFailed = False
        setup = getattr(current, 'setUpClass', None)
        if setup is not None:
            try:
                setup()
            except Exception as error:
                current._classSetupFailed = True
                self._report(result, error, f'setUpClass ({current.__module__}.{current.__qualname__})')
                if hasattr(current, 'doClassCleanups'):
                    current.doClassCleanups()

    def _tearDownPreviousClass(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        if previous is None or test is not None and previous is test.__class__:
            return
        if getattr(previous, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False) or getattr(previous, '__unittest_skip__', False):
            return
        teardown = getattr(previous, 'tearDownClass', None)
        if teardown is not None:
            try:
                teardown()
            except Exception as error:
                self._report(result, error, f'tearDownClass ({previous.__module__}.{previous.__qualname__})')
        if hasattr(previous, 'doClassCleanups'):
            previous.doClassCleanups()
            for info in previous.tearDown_exceptions:
                self._report(result, info[1], f'tearDownClass ({previous.__module__}.{previous.__qualname__})')
        if test is None:
            result._previousTestClass = None

    def _setUpModule(self, test, result):
        name = test.__class__.__module__
        if name == getattr(result, '_currentModule', None):
            return
        self._tearDownModule(result)
        result._currentModule = name
        result._moduleSetUpFailed = False
        setup = getattr(sys.modules.get(name), 'setUpModule', None)
        if setup is not None:
            try:
                setup()
            except Exception as error:
                result._moduleSetUpFailed = True
                self._report(result, error, f'setUpModule ({name})')

    def _tearDownModule(self, result):
        name = getattr(result, '_currentModule', None)
        if name is None or getattr(result, '_moduleSetUpFailed', False):
            return
        teardown = getattr(sys.modules.get(name), 'tearDownModule', None)
        try:
            if teardown is not None:
                teardown()
            doModuleCleanups()
        except Exception as error:
            self._report(result, error, f'tearDownModule ({name})')
        result._currentModule = None

    def _report(self, result, error, name):
        holder = _ErrorHolder(name)
        if isinstance(error, SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))


class _ErrorHolder:
    """Stands for a test where something around the tests failed."""
    failureException = None

    def __init__(self, description):
        self.description = description
        self.failureException = AssertionError

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    __repr__ = __str__

    def countTestCases(self):
        return 0


class TestLoader:
    """Finds tests in classes and modules."""
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass)
                 if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))]
        return sorted(names)

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = [self.loadTestsFromTestCase(obj) for obj in (getattr(module, name) for name in dir(module))
                 if isinstance(obj, type) and issubclass(obj, TestCase) and obj.__module__ not in ('unittest.case', 'unittest.async_case')]
        load_tests = getattr(module, 'load_tests', None)
        suite = self.suiteClass(tests)
        return load_tests(self, suite, pattern) if load_tests is not None else suite

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        obj = module
        if obj is None:
            obj = __import__(parts.pop(0))
        parent = None
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        return self.loadTestsFromModule(obj)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()


class TextTestResult(TestResult):
    """Prints a mark or a line for each test, and the failures at the end."""
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return '\n'.join((str(test), first)) if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(f'{self.getDescription(test)} ... ')
            self._newline = False

    def _write(self, mark, word, test=None):
        if self.showAll:
            if self._newline and test is not None:
                self.stream.write(f'  {self.getDescription(test)} ... ' if isinstance(test, _SubTest)
                                  else f'{self.getDescription(test)} ... ')
            self.stream.write(word + '\n')
            self._newline = True
        elif self.dots:
            self.stream.write(mark)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            if self.showAll:
                if not self._newline:
                    self.stream.write('\n')
                self._newline = True
            self._write('F' if failed else 'E', 'FAIL' if failed else 'ERROR', subtest)
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._write('.', 'ok')

    def addError(self, test, err):
        super().addError(test, err)
        self._write('E', 'ERROR', test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._write('F', 'FAIL', test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._write('s', f'skipped {reason!r}', test)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._write('x', 'expected failure')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._write('u', 'unexpected success')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write('\n')
        for flavour, errors in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, err in errors:
                self.stream.write(f'{self.separator1}\n{flavour}: {self.getDescription(test)}\n{self.separator2}\n{err}\n')
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + '\n')
            for test in self.unexpectedSuccesses:
                self.stream.write(f'UNEXPECTED SUCCESS: {self.getDescription(test)}\n')


class TextTestRunner:
    """Runs tests and prints what comes of them, on stderr."""
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = sys.stderr if stream is None else stream
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        with warnings.catch_warnings():
            if not sys.warnoptions:
                warnings.simplefilter('default')
            begun = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            taken = time.perf_counter() - begun
        result.printErrors()
        write = self.stream.write
        write(result.separator2 + '\n')
        run = result.testsRun
        write(f'Ran {run} test{"" if run == 1 else "s"} in {taken:.3f}s\n\n')
        infos = []
        if not result.wasSuccessful():
            write('FAILED')
            failed, errored = len(result.failures), len(result.errors)
            if failed:
                infos.append(f'failures={failed}')
            if errored:
                infos.append(f'errors={errored}')
        elif run == 0 and not result.skipped:
            write('NO TESTS RAN')
        else:
            write('OK')
        for name, items in (('skipped', result.skipped), ('expected failures', result.expectedFailures),
                            ('unexpected successes', result.unexpectedSuccesses)):
            if items:
                infos.append(f'{name}={len(items)}')
        write(f' ({", ".join(infos)})\n' if infos else '\n')
        return result


class TestProgram:
    """unittest.main(): runs the tests of a module and exits."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *,
                 tb_locals=False, durations=None):
        self.module = sys.modules[module] if isinstance(module, str) else module
        args = (sys.argv if argv is None else argv)[1:]
        names = [arg for arg in args if not arg.startswith('-')]
        if '-v' in args or '--verbose' in args:
            verbosity = 2
        if '-q' in args or '--quiet' in args:
            verbosity = 0
        if names:
            self.test = testLoader.loadTestsFromNames(names, self.module)
        elif defaultTest is not None:
            given = [defaultTest] if isinstance(defaultTest, str) else defaultTest
            self.test = testLoader.loadTestsFromNames(given, self.module)
        else:
            self.test = testLoader.loadTestsFromModule(self.module)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast) or '-f' in args)
        self.result = testRunner.run(self.test)
        if exit:
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(5)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
