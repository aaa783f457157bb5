"""Tests of programs: cases, suites, and a runner that prints what went wrong.

https://docs.python.org/3/library/unittest.html. Left out: discovery in folders, mocks that check signatures.
"""
from .case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext,
                   expectedFailure, skip, skipIf, skipUnless)
from .result import TestResult
from .runner import TestLoader, TestProgram, TestSuite, TextTestResult, TextTestRunner, defaultTestLoader, main

__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader',
           'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure',
           'TextTestResult', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']


def __getattr__(name):
    if name == 'IsolatedAsyncioTestCase':
        from .async_case import IsolatedAsyncioTestCase
        globals()[name] = IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
