"""The part of the event loop that is not native: running until a future is done, and what happens to stray exceptions.

Left out: executors, connections, servers, subprocesses, debug mode's checks.
"""
import sys

from _asyncio import _LoopCore
import _traceback

from . import events, format_helpers, futures, tasks

__all__ = ('BaseEventLoop',)


def _run_until_complete_cb(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    futures._get_loop(future).stop()


class BaseEventLoop(_LoopCore, events.AbstractEventLoop):
    """An event loop."""

    def __init__(self):
        super().__init__()
        self.slow_callback_duration = 0.1
        self._exception_handler = None
        self._asyncgens_shutdown_called = False

    def __repr__(self):
        return (
            f'<{self.__class__.__name__} running={self.is_running()} '
            f'closed={self.is_closed()} debug={self.get_debug()}>'
        )

    def run_forever(self):
        """Runs until stop() is called."""
        old_hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        try:
            super().run_forever()
        finally:
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

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Sets who is told of exceptions that nobody catches; None for the default."""
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Prints what happened on stderr, as the logger of asyncio does."""
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key in {'message', 'exception'}:
                continue
            lines.append(f'{key}: {context[key]!r}')
        error = context.get('exception')
        if error is not None:
            lines.append(_traceback.format(error).rstrip('\n'))
        print('\n'.join(lines), file=sys.stderr)

    def call_exception_handler(self, context):
        """Tells the exception handler; its own errors are reported too."""
        if self._exception_handler is None:
            self._call_default(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._call_default({
                'message': 'Unhandled error in exception handler',
                'exception': error,
                'context': context,
            })

    def _call_default(self, context):
        self.default_exception_handler(context)

    def _handle_failed(self, handle, error):
        callback = format_helpers._format_callback_source(handle._callback, handle._args)
        self.call_exception_handler({
            'message': f'Exception in callback {callback}',
            'exception': error,
            'handle': handle,
        })
