"""What has come of a run."""
import traceback


class TestResult:
    """Gathers what tests report."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses, self.collectedDurations = [], [], []
        self.testsRun = 0
        self.shouldStop = False
        self.buffer = self.tb_locals = False

    def startTest(self, test):
        self.testsRun += 1

    def startTestRun(self):
        pass

    def stopTest(self, test):
        pass

    def stopTestRun(self):
        pass

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._stop_if_wanted()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._stop_if_wanted()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            kind = self.failures if issubclass(err[0], test.failureException) else self.errors
            kind.append((subtest, self._exc_info_to_string(err, test)))
            self._stop_if_wanted()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._stop_if_wanted()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def _stop_if_wanted(self):
        if self.failfast:
            self.stop()

    def wasSuccessful(self):
        return len(self.failures) == len(self.errors) == len(self.unexpectedSuccesses) == 0

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        """The traceback, without the frames of this package."""
        exctype, value, tb = err
        while tb and '__unittest' in tb.tb_frame.f_globals:
            tb = tb.tb_next
        if isinstance(value, test.failureException):
            last, at = None, tb
            while at and '__unittest' not in at.tb_frame.f_globals:
                last, at = at, at.tb_next
            if last is not None:
                last.tb_next = None
        return ''.join(traceback.TracebackException(exctype, value, tb).format())

    def __repr__(self):
        return (f'<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')
