"""The part of the event loop that is not native: running until a future is done, and what happens to stray exceptions.

Left out: executors, connections, servers, subprocesses.
"""
import sys

from _asyncio import _LoopCore

from . import coroutines, events, format_helpers, futures, tasks, unsupported

__all__ = ('BaseEventLoop', 'Server')

Server = unsupported.refused_class('Server', 'sockets')


def _logger():
    from .log import logger

    return logger


def _debug_log(text, *args):
    if 'logging' in sys.modules:
        # else nobody can have asked to see what is logged for debugging
        _logger().debug(text, *args)


def _format_handle(handle):
    owner = getattr(handle._callback, '__self__', None)
    return repr(owner) if isinstance(owner, tasks.Task) else str(handle)


def _run_until_complete_cb(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    futures._get_loop(future).stop()


def _run_once(handle):
    """A turn calls a handle. The native loop does it; a traceback that leaves the loop goes through here."""
    handle._run()


class BaseEventLoop(_LoopCore, unsupported.LoopMethods, events.AbstractEventLoop):
    """An event loop."""

    def __init__(self):
        if type(self).__module__ != 'asyncio.unix_events':
            unsupported.refuse_overrides(type(self), BaseEventLoop)
        super().__init__()
        self.slow_callback_duration = 0.1
        self._exception_handler = None
        self._asyncgens_shutdown_called = False
        self._origin_tracking_before = None
        _debug_log('Using selector: %s', 'EpollSelector')
        if coroutines._is_debug_mode():
            self.set_debug(True)

    def __repr__(self):
        return (
            f'<{self.__class__.__name__} running={self.is_running()} '
            f'closed={self.is_closed()} debug={self.get_debug()}>'
        )

    def run_forever(self):
        """Runs until stop() is called."""
        self._check_closed()
        self._check_running()
        self._set_coroutine_origin_tracking(self.get_debug())
        old_hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        try:
            super().run_forever()
        finally:
            self._set_coroutine_origin_tracking(False)
            sys.set_asyncgen_hooks(*old_hooks)

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings
            warnings.warn(f'asynchronous generator {agen!r} was scheduled after loop.shutdown_asyncgens() call',
                          ResourceWarning, source=self)
        self._add_asyncgen(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._discard_asyncgen(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    def run_until_complete(self, future):
        """Runs until the future is done, and returns its result or raises its exception."""
        self._check_closed()
        self._check_running()

        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            # an exception is raised if it does not get done: that says it all
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                # what is raised now says it all: the task's own exception needs no report
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')

        return future.result()

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def close(self):
        """Forgets all that is queued; the loop cannot be used any more."""
        if self.get_debug() and not self.is_closed() and not self.is_running():
            _debug_log('Close %r', self)
        super().close()

    def set_task_factory(self, factory):
        """Sets what create_task() calls with the loop, the coroutine and its options; None for Task."""
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        super().set_task_factory(factory)

    async def shutdown_asyncgens(self):
        """Closes the async generators that are still open."""
        self._asyncgens_shutdown_called = True
        closing = self._take_asyncgens()
        if not closing:
            return
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}',
                    'exception': result,
                    'asyncgen': agen,
                })

    async def shutdown_default_executor(self, timeout=None):
        """There is no executor to shut down."""

    # -- debug mode

    def set_debug(self, enabled):
        """Turns debug mode on or off."""
        super().set_debug(enabled)
        if self.is_running():
            self.call_soon_threadsafe(self._set_coroutine_origin_tracking, enabled)

    def _set_coroutine_origin_tracking(self, enabled):
        before = self._origin_tracking_before
        if bool(enabled) == (before is not None):
            return
        if enabled:
            self._origin_tracking_before = sys.get_coroutine_origin_tracking_depth()
            sys.set_coroutine_origin_tracking_depth(10)
        else:
            self._origin_tracking_before = None
            sys.set_coroutine_origin_tracking_depth(before)

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def _handle_was_slow(self, handle, seconds):
        if seconds >= self.slow_callback_duration:
            _logger().warning('Executing %s took %.3f seconds', _format_handle(handle), seconds)

    # -- exceptions that nobody catches

    def get_exception_handler(self):
        """Who is told of exceptions that nobody catches; None for the default."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Sets who is told of exceptions that nobody catches; None for the default."""
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Tells the logger of asyncio what happened."""
        error = context.get('exception')
        exc_info = False if error is None else (type(error), error, error.__traceback__)
        current = self._current_handle
        if 'source_traceback' not in context and current is not None and current._source_traceback:
            context['handle_traceback'] = current._source_traceback
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {_shown(key, context[key])}')
        _logger().error('\n'.join(lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        """Tells the exception handler; its own errors are reported too."""
        if self._exception_handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                _logger().error('Exception in default exception handler', exc_info=True)
            return
        try:
            own = _context_of(context)
            if own is not None:
                own.run(self._exception_handler, self, context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            try:
                self.default_exception_handler({
                    'message': 'Unhandled error in exception handler',
                    'exception': error,
                    'context': context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                _logger().error(
                    'Exception in default exception handler while handling an unexpected error '
                    'in custom exception handler',
                    exc_info=True,
                )

    def _handle_failed(self, handle, error):
        callback = format_helpers._format_callback_source(handle._callback, handle._args, debug=self.get_debug())
        context = {
            'message': f'Exception in callback {callback}',
            'exception': error,
            'handle': handle,
        }
        if handle._source_traceback:
            context['source_traceback'] = handle._source_traceback
        self.call_exception_handler(context)


def _context_of(report):
    named = (report.get(key) for key in ('task', 'future', 'handle'))
    thing = next((thing for thing in named if thing is not None), None)
    own = thing.get_context() if hasattr(thing, 'get_context') else None
    return own if hasattr(own, 'run') else None


def _shown(key, value):
    if key not in ('source_traceback', 'handle_traceback'):
        return repr(value)
    import traceback

    what = 'Object' if key == 'source_traceback' else 'Handle'
    return f'{what} created at (most recent call last):\n' + ''.join(traceback.format_list(value)).rstrip()
