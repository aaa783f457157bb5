"""Finds tests: in classes, in modules, by name, in folders."""
import functools
import os
import re
import sys
import traceback
import types
from fnmatch import fnmatch, fnmatchcase

from . import case, suite, util

__unittest = True
VALID_MODULE_NAME = re.compile(r'[_a-z]\w*\.py$', re.IGNORECASE)


class _FailedTest(case.TestCase):
    """A test that fails with what went wrong when tests were to be found."""
    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattr__(name)

        def testFailure():
            raise self._exception
        return testFailure


def _make_failed_test(methodname, exception, suiteClass, message):
    return suiteClass((_FailedTest(methodname, exception),)), message


def _make_failed_import_test(name, suiteClass):
    message = f'Failed to import test module: {name}\n{traceback.format_exc()}'
    return _make_failed_test(name, ImportError(message), suiteClass, message)


def _make_skipped_test(methodname, exception, suiteClass):
    @case.skip(str(exception))
    def testSkipped(self):
        pass
    made = type('ModuleSkipped', (case.TestCase,), {methodname: testSkipped})
    return suiteClass((made(methodname),))


def _is_test_class(obj):
    return (isinstance(obj, type) and issubclass(obj, case.TestCase)
            and obj not in (case.TestCase, case.FunctionTestCase))


class TestLoader(object):
    """Finds tests."""
    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        super().__init__()
        self.errors = []
        self._loading_packages = set()

    def loadTestsFromTestCase(self, testCaseClass):
        """The tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = []
        if testCaseClass not in (case.TestCase, case.FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """The tests of a module."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if _is_test_class(obj):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, 'load_tests', None)
        tests = self.suiteClass(tests)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as error:
            message = f'Failed to call load_tests:\n{traceback.format_exc()}'
            return self._failed(*_make_failed_test(module.__name__, error, self.suiteClass, message))

    def _failed(self, test, message):
        self.errors.append(message)
        return test

    def loadTestsFromName(self, name, module=None):
        """The tests of what a name with dots stands for."""
        parts = name.split('.')
        failure = None
        if module is None:
            module_parts = parts[:]
            while True:
                try:
                    module = __import__('.'.join(module_parts))
                    break
                except ImportError:
                    failure = _make_failed_import_test(module_parts.pop(), self.suiteClass)
                    if not module_parts:
                        return self._failed(*failure)
            parts = parts[1:]
        obj = module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as error:
                if failure is None or getattr(obj, '__path__', None) is None:
                    failure = _make_failed_test(part, error, self.suiteClass,
                                                f'Failed to access attribute:\n{traceback.format_exc()}')
                return self._failed(*failure)
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_test_class(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            test = parent(parts[-1])
            if not isinstance(getattr(test, parts[-1]), types.FunctionType):
                return self.suiteClass([test])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        test = obj()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError(f'calling {obj} returned {test}, not a test')

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods of a class, sorted."""
        names = [name for name in dir(testCaseClass) if self._is_wanted(testCaseClass, name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _is_wanted(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        full_name = f'{cls.__module__}.{cls.__qualname__}.{name}'
        patterns = self.testNamePatterns
        return patterns is None or any(fnmatchcase(full_name, pattern) for pattern in patterns)

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """The tests of all files below a folder whose names match a pattern."""
        original_top = self._top_level_dir
        if top_level_dir is None:
            top_level_dir = original_top if original_top is not None else start_dir
        top_level_dir = os.path.abspath(top_level_dir)
        if top_level_dir not in sys.path:
            sys.path.insert(0, top_level_dir)
        self._top_level_dir = top_level_dir
        importable = True
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            importable = start_dir == top_level_dir or os.path.isfile(os.path.join(start_dir, '__init__.py'))
        else:
            try:
                __import__(start_dir)
            except ImportError:
                importable = False
            else:
                module = sys.modules[start_dir]
                top_module = sys.modules[start_dir.split('.')[0]]
                sys.path.remove(top_level_dir)
                self._top_level_dir = self._get_directory_containing_module(top_module.__name__)
                start_dir = os.path.abspath(os.path.dirname(module.__file__))
        if not importable:
            raise ImportError(f'Start directory is not importable: {start_dir!r}')
        tests = list(self._find_tests(start_dir, pattern))
        self._top_level_dir = original_top
        return self.suiteClass(tests)

    def _get_directory_containing_module(self, module_name):
        path = os.path.abspath(sys.modules[module_name].__file__)
        folder = os.path.dirname(path)
        return os.path.dirname(folder) if os.path.basename(path).lower().startswith('__init__.py') else folder

    def _get_name_from_path(self, path):
        if path == self._top_level_dir:
            return '.'
        path = os.path.splitext(os.path.normpath(path))[0]
        relative = os.path.relpath(path, self._top_level_dir)
        assert not relative.startswith('..'), 'Path must be within the project'
        return relative.replace(os.path.sep, '.')

    def _get_module_from_name(self, name):
        __import__(name)
        return sys.modules[name]

    def _match_path(self, path, full_path, pattern):
        return fnmatch(path, pattern)

    def _find_tests(self, start_dir, pattern):
        name = self._get_name_from_path(start_dir)
        if name != '.' and name not in self._loading_packages:
            tests, goes_on = self._find_test_path(start_dir, pattern)
            if tests is not None:
                yield tests
            if not goes_on:
                return
        for path in sorted(os.listdir(start_dir)):
            full_path = os.path.join(start_dir, path)
            tests, goes_on = self._find_test_path(full_path, pattern)
            if tests is not None:
                yield tests
            if goes_on:
                name = self._get_name_from_path(full_path)
                self._loading_packages.add(name)
                try:
                    yield from self._find_tests(full_path, pattern)
                finally:
                    self._loading_packages.discard(name)

    def _find_test_path(self, full_path, pattern):
        """The tests of a file or of a package itself, if any, and whether to look into the folder."""
        is_package = os.path.isdir(full_path)
        basename = os.path.basename(full_path)
        if is_package:
            if not os.path.isfile(os.path.join(full_path, '__init__.py')):
                return None, False
        elif not (os.path.isfile(full_path) and VALID_MODULE_NAME.match(basename)
                  and self._match_path(basename, full_path, pattern)):
            return None, False
        name = self._get_name_from_path(full_path)
        try:
            module = self._get_module_from_name(name)
        except case.SkipTest as error:
            return _make_skipped_test(name, error, self.suiteClass), False
        except:
            return self._failed(*_make_failed_import_test(name, self.suiteClass)), False
        self._check_place(module, full_path, is_package)
        self._loading_packages.add(name)
        try:
            tests = self.loadTestsFromModule(module, pattern=pattern)
            return tests, is_package and getattr(module, 'load_tests', None) is None
        finally:
            self._loading_packages.discard(name)

    def _check_place(self, module, full_path, is_package):
        """A module of the same name from elsewhere must not be taken for the one in the folder."""
        path = os.path.splitext(os.path.realpath(getattr(module, '__file__', full_path)))[0]
        if not is_package and path.lower() != os.path.splitext(os.path.realpath(full_path))[0].lower():
            name = os.path.splitext(os.path.basename(full_path))[0]
            raise ImportError(
                f'{name!r} module incorrectly imported from {os.path.dirname(path)!r}. '
                f'Expected {os.path.dirname(full_path)!r}. Is this module globally installed?')


defaultTestLoader = TestLoader()
