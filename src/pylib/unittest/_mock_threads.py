"""Waiting for the calls of a mock that other threads make. Part of unittest.mock."""
from unittest._mock_base import Base
from unittest._mock_calls import sentinel

__name__ = 'unittest.mock'

_timeout_unset = sentinel.TIMEOUT_UNSET


class ThreadingMixin(Base):
    """Lets threads wait for the calls of a mock."""
    DEFAULT_TIMEOUT = None

    def _get_child_mock(self, /, **kw):
        for name in 'parent', '_new_parent':
            if isinstance(kw.get(name), ThreadingMixin):
                kw['timeout'] = kw[name]._mock_wait_timeout
                break
        return super()._get_child_mock(**kw)

    def __init__(self, *args, timeout=_timeout_unset, **kwargs):
        import threading
        super().__init__(*args, **kwargs)
        self.__dict__.update(
            _mock_event=threading.Event(), _mock_calls_events=[], _mock_calls_events_lock=threading.Lock(),
            _mock_wait_timeout=self.DEFAULT_TIMEOUT if timeout is _timeout_unset else timeout)

    def reset_mock(self, /, *args, **kwargs):
        import threading
        super().reset_mock(*args, **kwargs)
        self.__dict__.update(_mock_event=threading.Event(), _mock_calls_events=[])

    def __get_event(self, expected_args, expected_kwargs):
        import threading
        with self._mock_calls_events_lock:
            for args, kwargs, event in self._mock_calls_events:
                if (args, kwargs) == (expected_args, expected_kwargs):
                    return event
            event = threading.Event()
            self._mock_calls_events.append((expected_args, expected_kwargs, event))
        return event

    def _mock_call(self, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        self.__get_event(args, kwargs).set()
        self._mock_event.set()
        return result

    def wait_until_called(self, *, timeout=_timeout_unset):
        """Waits for any call."""
        if timeout is _timeout_unset:
            timeout = self._mock_wait_timeout
        if not self._mock_event.wait(timeout=timeout):
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Waits for a call with these arguments."""
        event = self.__get_event(args, kwargs)
        if not event.wait(timeout=self._mock_wait_timeout):
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} call not found')
