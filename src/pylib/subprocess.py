"""Programs in processes of their own, with pipes to them.

https://docs.python.org/3/library/subprocess.html. Left out: what is Windows', users and groups, preexec_fn.
"""
import contextlib
import errno
import io
import os
import selectors
import signal
import sys
import threading
import types
import warnings
from time import monotonic as _time

import _processes

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput', 'getoutput', 'check_output', 'run',
           'CalledProcessError', 'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess']

PIPE, STDOUT, DEVNULL = -1, -2, -3
_PIPE_SIZE = 512
_USE_POSIX_SPAWN = _USE_VFORK = False


class SubprocessError(Exception):
    """What goes wrong here."""


class _WithOutput(SubprocessError):
    """An error that has what the program has printed."""

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CalledProcessError(SubprocessError):
    """The program has failed."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."
        try:
            return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
        except ValueError:
            return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."

    stdout = _WithOutput.stdout


class TimeoutExpired(SubprocessError):
    """The program has not ended in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    stdout = _WithOutput.stdout


del _WithOutput


class CompletedProcess:
    """How a program has ended, and what it has printed where that was kept."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        shown = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        if self.stdout is not None:
            shown.append(f'stdout={self.stdout!r}')
        if self.stderr is not None:
            shown.append(f'stderr={self.stderr!r}')
        return f'{type(self).__name__}({", ".join(shown)})'

    __class_getitem__ = classmethod(types.GenericAlias)

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Runs a program to its end."""
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = kwargs['stderr'] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:  # an interrupt too: nothing is left running
            process.kill()
            raise
        retcode = process.poll()
        if check and retcode:
            raise CalledProcessError(retcode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, retcode, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """The exit code of a program."""
    with Popen(*popenargs, **kwargs) as p:
        try:
            return p.wait(timeout=timeout)
        except:
            p.kill()
            raise


def check_call(*popenargs, **kwargs):
    """The same, which must be 0."""
    retcode = call(*popenargs, **kwargs)
    if retcode:
        cmd = kwargs.get('args')
        raise CalledProcessError(retcode, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """What a program prints, which must not fail."""
    for kw in 'stdout', 'check':
        if kw in kwargs:
            raise ValueError(f'{kw} argument not allowed, it will be overridden.')
    if 'input' in kwargs and kwargs['input'] is None:
        as_text = kwargs.get('universal_newlines') or kwargs.get('text') or kwargs.get('encoding')
        kwargs['input'] = '' if as_text or kwargs.get('errors') else b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Exit code and output of a command of the shell."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        exitcode = 0
    except CalledProcessError as error:
        data, exitcode = error.output, error.returncode
    return exitcode, data.removesuffix('\n')


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """The arguments as one line, as Windows' C runtime would take it apart again."""
    words = []
    for arg in map(os.fsdecode, seq):
        quoted, backslashes = [], 0
        for char in arg:
            if char == '\\':
                backslashes += 1
                continue
            quoted.append('\\' * (2 * backslashes + 1 if char == '"' else backslashes) + char)
            backslashes = 0
        if not arg or ' ' in arg or '\t' in arg:
            words.append(f'"{"".join(quoted)}{chr(92) * 2 * backslashes}"')
        else:
            words.append(''.join(quoted) + '\\' * backslashes)
    return ' '.join(words)


#: Children that were forgotten while they ran: they are asked again whenever a new one is made.
_active = []


def _cleanup():
    for process in _active[:]:
        if process._internal_poll(_deadstate=sys.maxsize) is not None:
            with contextlib.suppress(ValueError):
                _active.remove(process)


def _text_encoding():
    return 'utf-8'


class Popen:
    """A program in a process of its own."""
    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
                 extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if not isinstance(umask, int):
            raise TypeError('umask must be an integer')
        _cleanup()
        self._waitpid_lock = threading.Lock()
        self._input = None
        self._communication_started = False
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError('bufsize must be an integer')
        if stdout is STDOUT:
            raise ValueError('STDOUT can only be used for stderr')
        if pipesize is None:
            pipesize = -1
        if not isinstance(pipesize, int):
            raise TypeError('pipesize must be an integer')
        if preexec_fn is not None or user is not None or group is not None or extra_groups is not None:
            _processes.refuse('subprocess with preexec_fn, user, group or extra_groups is not supported')
        if pass_fds and not close_fds:
            warnings.warn('pass_fds overriding close_fds.', RuntimeWarning)
            close_fds = True
        if startupinfo is not None:
            raise ValueError('startupinfo is only supported on Windows platforms')
        if creationflags != 0:
            raise ValueError('creationflags is only supported on Windows platforms')
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = self.returncode = None
        self.encoding, self.errors, self.pipesize = encoding, errors, pipesize
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError('Cannot disambiguate when both text and universal_newlines are supplied but different.'
                                  ' Pass one or the other.')
        self.text_mode = encoding or errors or text or universal_newlines
        if self.text_mode and encoding is None:
            self.encoding = encoding = _text_encoding()
        self._sigint_wait_secs = 0.25
        self._closed_child_pipe_fds = False
        if self.text_mode and bufsize == 1:
            line_buffering, bufsize = True, -1
        else:
            line_buffering = False
        if process_group is None:
            process_group = -1
        p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite = ends = self._get_handles(stdin, stdout, stderr)
        try:
            self.stdin = self._stream(p2cwrite, 'wb', bufsize, line_buffering, write_through=bufsize == 0)
            self.stdout = self._stream(c2pread, 'rb', bufsize)
            self.stderr = self._stream(errread, 'rb', bufsize)
            self._execute_child(args, executable, close_fds, pass_fds, cwd, env, shell, p2cread, c2pwrite, errwrite,
                                restore_signals, start_new_session, umask, process_group)
        except:
            for f in filter(None, (self.stdin, self.stdout, self.stderr)):
                with contextlib.suppress(OSError):
                    f.close()
            self._close_own(ends, stdin, stdout, stderr)
            raise

    def _stream(self, fd, mode, bufsize, line_buffering=False, write_through=False):
        """Our end of a pipe as a stream."""
        if fd == -1:
            return None
        f = io.open(fd, mode, bufsize)
        if not self.text_mode:
            return f
        if mode == 'wb':
            return io.TextIOWrapper(f, encoding=self.encoding, errors=self.errors, line_buffering=line_buffering,
                                    write_through=write_through)
        return io.TextIOWrapper(f, encoding=self.encoding, errors=self.errors)

    def __repr__(self):
        args = self.args
        if hasattr(args, '__iter__') and not isinstance(args, (str, bytes)):
            args = list(args)
        obj_repr = f'<{type(self).__name__}: returncode: {self.returncode} args: {args!r}>'
        return obj_repr if len(obj_repr) <= 80 else obj_repr[:76] + '...>'

    __class_getitem__ = classmethod(types.GenericAlias)

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type == KeyboardInterrupt:
                # The interrupt has come to the child too: it gets a moment to end by itself.
                if self._sigint_wait_secs > 0:
                    with contextlib.suppress(TimeoutExpired):
                        self._wait(timeout=self._sigint_wait_secs)
                self._sigint_wait_secs = 0
            else:
                self.wait()

    def __del__(self, _maxsize=sys.maxsize, _warn=warnings.warn):
        if not self._child_created:
            return
        if self.returncode is None:
            _warn(f'subprocess {self.pid} is still running', ResourceWarning, source=self)
        self._internal_poll(_deadstate=_maxsize)
        if self.returncode is None and _active is not None:
            _active.append(self)

    # -- starting

    def _get_handles(self, stdin, stdout, stderr):
        """The ends of the pipes, theirs and ours; -1 for what is inherited."""
        p2cread = p2cwrite = c2pread = c2pwrite = errread = errwrite = -1
        if stdin == PIPE:
            p2cread, p2cwrite = os.pipe()
        else:
            p2cread = self._given(stdin)
        if stdout == PIPE:
            c2pread, c2pwrite = os.pipe()
        else:
            c2pwrite = self._given(stdout)
        if stderr == PIPE:
            errread, errwrite = os.pipe()
        elif stderr == STDOUT:
            errwrite = c2pwrite if c2pwrite != -1 else sys.__stdout__.fileno()
        else:
            errwrite = self._given(stderr)
        return p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite

    def _given(self, stream):
        if stream is None:
            return -1
        if stream == DEVNULL:
            if not hasattr(self, '_devnull'):
                self._devnull = os.open(os.devnull, os.O_RDWR)
            return self._devnull
        return stream if isinstance(stream, int) else stream.fileno()

    def _close_own(self, ends, stdin, stdout, stderr):
        """Closes the child's ends after a failure."""
        if self._closed_child_pipe_fds:
            return
        for given, fd in (stdin, ends[0]), (stdout, ends[3]), (stderr, ends[5]):
            if given == PIPE:
                with contextlib.suppress(OSError):
                    os.close(fd)
        self._close_devnull()

    def _close_devnull(self):
        if hasattr(self, '_devnull'):
            os.close(self._devnull)
            del self._devnull

    def _execute_child(self, args, executable, close_fds, pass_fds, cwd, env, shell, p2cread, c2pwrite, errwrite,
                       restore_signals, start_new_session, umask, process_group):
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError('path-like args is not allowed when shell is true')
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ['/bin/sh', '-c', *args]
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        sys.audit('subprocess.Popen', executable, args, cwd, env)
        environment = _pairs(os.environ if env is None else env)
        argv = tuple(os.fsdecode(arg) for arg in args)
        folder = None if cwd is None else os.fsdecode(cwd)
        if any('\0' in text for text in (*argv, folder or '')):
            raise ValueError('embedded null byte')
        executable = os.fsdecode(executable)
        files = self._files(close_fds, pass_fds, p2cread, c2pwrite, errwrite)
        minded = (int(signal.SIGPIPE), int(signal.SIGXFSZ)) if restore_signals else ()
        try:
            failure = self._start(_candidates(executable, env), executable, argv, environment, files, folder,
                                   start_new_session, process_group, umask, minded)
        finally:
            for fd in self._theirs:
                os.close(fd)
            self._close_devnull()
            self._closed_child_pipe_fds = True
        if failure is not None:
            child_exception_type, errno_num, err_msg, err_filename = failure
            raise child_exception_type(errno_num, err_msg, err_filename)
        self._child_created = True

    def _files(self, close_fds, pass_fds, p2cread, c2pwrite, errwrite):
        """By descriptor of the child: ours."""
        own = {0: p2cread, 1: c2pwrite, 2: errwrite}
        pipes = (self.stdin, p2cread), (self.stdout, c2pwrite), (self.stderr, errwrite)
        self._theirs = [fd for stream, fd in pipes if stream is not None]
        inheritable = _processes.inheritable()
        files = {fd: fd for fd in inheritable if fd < 3 or not close_fds}
        files.update((fd, fd) for fd in pass_fds)
        files.update((fd, given) for fd, given in own.items() if given != -1)
        return tuple(files.items())

    def _start(self, candidates, executable, argv, environment, files, cwd, new_session, group, umask, minded):
        """Starts the first of the candidates that can be; what went wrong if there is none."""
        failure = None
        for path in candidates:
            try:
                self.pid = _processes.spawn(path, argv, environment, files, cwd, bool(new_session), group, umask, minded)
                return None
            except OSError as error:
                if cwd is not None and error.filename == cwd and not os.path.isdir(cwd):
                    return type(error), error.errno, error.strerror, cwd
                if failure is None or error.errno not in (errno.ENOENT, errno.ENOTDIR):
                    failure = type(error), error.errno, error.strerror, executable
        return failure

    # -- ending

    def poll(self):
        """The exit code if the program has ended, else None."""
        return self._internal_poll()

    def _internal_poll(self, _deadstate=None):
        if self.returncode is None:
            if not self._waitpid_lock.acquire(False):
                return None
            try:
                if self.returncode is not None:
                    return self.returncode
                pid, sts = os.waitpid(self.pid, os.WNOHANG)
                if pid == self.pid:
                    self._handle_exitstatus(sts)
            except OSError as e:
                if _deadstate is not None:
                    self.returncode = _deadstate
                elif e.errno == errno.ECHILD:
                    self.returncode = 0
            finally:
                self._waitpid_lock.release()
        return self.returncode

    def _handle_exitstatus(self, sts):
        self.returncode = os.waitstatus_to_exitcode(sts)

    def wait(self, timeout=None):
        """Waits for the end of the program: its exit code."""
        if timeout is not None:
            endtime = _time() + timeout
        try:
            return self._wait(timeout=timeout)
        except KeyboardInterrupt:
            if timeout is not None:
                sigint_timeout = min(self._sigint_wait_secs, self._remaining_time(endtime))
            else:
                sigint_timeout = self._sigint_wait_secs
            self._sigint_wait_secs = 0
            with contextlib.suppress(TimeoutExpired):
                self._wait(timeout=sigint_timeout)
            raise

    def _try_wait(self, wait_flags):
        try:
            return os.waitpid(self.pid, wait_flags)
        except ChildProcessError:
            return self.pid, 0  # somebody else has asked for it

    def _wait(self, timeout):
        if self.returncode is not None:
            return self.returncode
        if timeout is None:
            while self.returncode is None:
                with self._waitpid_lock:
                    if self.returncode is not None:
                        break
                    pid, sts = self._try_wait(0)
                    if pid == self.pid:
                        self._handle_exitstatus(sts)
            return self.returncode
        from time import sleep
        endtime = _time() + timeout
        delay = 0.0005
        while True:
            if self._waitpid_lock.acquire(False):
                try:
                    if self.returncode is not None:
                        break
                    pid, sts = self._try_wait(os.WNOHANG)
                    if pid == self.pid:
                        self._handle_exitstatus(sts)
                        break
                finally:
                    self._waitpid_lock.release()
            remaining = self._remaining_time(endtime)
            if remaining <= 0:
                raise TimeoutExpired(self.args, timeout)
            delay = min(delay * 2, remaining, .05)
            sleep(delay)
        return self.returncode

    def _remaining_time(self, endtime):
        return None if endtime is None else endtime - _time()

    def _check_timeout(self, endtime, orig_timeout, stdout_seq, stderr_seq, skip_check_and_raise=False):
        if endtime is None:
            return
        if skip_check_and_raise or _time() > endtime:
            raise TimeoutExpired(self.args, orig_timeout, output=b''.join(stdout_seq) if stdout_seq else None,
                                 stderr=b''.join(stderr_seq) if stderr_seq else None)

    def send_signal(self, sig):
        """Sends a signal, unless the program has ended."""
        self.poll()
        if self.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, sig)

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    # -- talking

    def communicate(self, input=None, timeout=None):
        """Gives the program its input and waits for its end: what it has printed and said of errors."""
        if self._communication_started and input:
            raise ValueError('Cannot send input after starting communication')
        if timeout is None and not self._communication_started and [self.stdin, self.stdout, self.stderr].count(None) >= 2:
            stdout = stderr = None
            if self.stdin:
                self._stdin_write(input)
            elif self.stdout:
                stdout = self.stdout.read()
                self.stdout.close()
            elif self.stderr:
                stderr = self.stderr.read()
                self.stderr.close()
            self.wait()
            return stdout, stderr
        endtime = None if timeout is None else _time() + timeout
        try:
            stdout, stderr = self._communicate(input, endtime, timeout)
        except KeyboardInterrupt:
            if timeout is not None:
                sigint_timeout = min(self._sigint_wait_secs, self._remaining_time(endtime))
            else:
                sigint_timeout = self._sigint_wait_secs
            self._sigint_wait_secs = 0
            with contextlib.suppress(TimeoutExpired):
                self._wait(timeout=sigint_timeout)
            raise
        finally:
            self._communication_started = True
        self.wait(timeout=self._remaining_time(endtime))
        return stdout, stderr

    def _stdin_write(self, input):
        with contextlib.suppress(BrokenPipeError):
            if input:
                self.stdin.write(input)
        with contextlib.suppress(BrokenPipeError):
            self.stdin.close()

    def _communicate(self, input, endtime, orig_timeout):
        if self.stdin and not self._communication_started:
            with contextlib.suppress(BrokenPipeError):
                self.stdin.flush()
            if not input:
                with contextlib.suppress(BrokenPipeError):
                    self.stdin.close()
        if not self._communication_started:
            self._fileobj2output = {f: [] for f in (self.stdout, self.stderr) if f}
        stdout = self._fileobj2output.get(self.stdout)
        stderr = self._fileobj2output.get(self.stderr)
        self._save_input(input)
        if self._input:
            input_view = memoryview(self._input)
        with selectors.PollSelector() as selector:
            if self.stdin and input and not self.stdin.closed:
                selector.register(self.stdin, selectors.EVENT_WRITE)
            for f in self.stdout, self.stderr:
                if f and not f.closed:
                    selector.register(f, selectors.EVENT_READ)
            while selector.get_map():
                timeout = self._remaining_time(endtime)
                if timeout is not None and timeout < 0:
                    self._check_timeout(endtime, orig_timeout, stdout, stderr, skip_check_and_raise=True)
                ready = selector.select(timeout)
                self._check_timeout(endtime, orig_timeout, stdout, stderr)
                for key, _ in ready:
                    if key.fileobj is self.stdin:
                        chunk = input_view[self._input_offset:self._input_offset + _PIPE_SIZE]
                        try:
                            self._input_offset += os.write(key.fd, chunk)
                        except BrokenPipeError:
                            self._input_offset = len(self._input)
                        if self._input_offset >= len(self._input):
                            selector.unregister(key.fileobj)
                            key.fileobj.close()
                    else:
                        data = os.read(key.fd, 32768)
                        if data:
                            self._fileobj2output[key.fileobj].append(data)
                        else:
                            selector.unregister(key.fileobj)
                            key.fileobj.close()
        self.wait(timeout=self._remaining_time(endtime))
        if stdout is not None:
            stdout = b''.join(stdout)
        if stderr is not None:
            stderr = b''.join(stderr)
        if self.text_mode:
            if stdout is not None:
                stdout = self._translate_newlines(stdout, self.stdout.encoding, self.stdout.errors)
            if stderr is not None:
                stderr = self._translate_newlines(stderr, self.stderr.encoding, self.stderr.errors)
        return stdout, stderr

    def _save_input(self, input):
        if self.stdin and self._input is None:
            self._input_offset = 0
            self._input = input
            if input is not None and self.text_mode:
                self._input = self._input.encode(self.stdin.encoding, self.stdin.errors)

    def _translate_newlines(self, data, encoding, errors):
        return data.decode(encoding, errors).replace('\r\n', '\n').replace('\r', '\n')


def _pairs(env):
    pairs = []
    for name, value in env.items():
        name, value = os.fsdecode(name), os.fsdecode(value)
        if '=' in name:
            raise ValueError('illegal environment variable name')
        pairs.append((name, value))
    return tuple(pairs)


def _candidates(executable, env):
    """Where a program may be."""
    if os.path.dirname(executable):
        return [executable]
    return [os.path.join(os.fsdecode(folder), executable) for folder in os.get_exec_path(env)]
