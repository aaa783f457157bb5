"""What a new interpreter does to become a process of multiprocessing."""
import _multiprocessing
import os
import runpy
import sys
import types

from . import context
from . import process
from . import reduction
from . import resource_tracker
from . import util

__all__ = ['_main', 'freeze_support', 'set_executable', 'get_executable', 'get_preparation_data', 'get_command_line',
           'import_main_path']

WINEXE = WINSERVICE = False
_python_exe = sys.executable


def set_executable(exe):
    """Which Python runs the children."""
    global _python_exe
    _python_exe = exe if exe is None else os.fsdecode(exe)


def get_executable():
    return _python_exe


def is_forking(argv):
    return len(argv) >= 2 and argv[1] == '--multiprocessing-fork'


def freeze_support():
    """For programs that are one frozen file; here nothing is."""


def get_command_line(**kwds):
    """The command of a child."""
    given = ', '.join(f'{name}={value!r}' for name, value in kwds.items())
    return [_python_exe, '-c', f'from multiprocessing.spawn import spawn_main; spawn_main({given})',
            '--multiprocessing-fork']


def spawn_main(pipe_handle, parent_pid=None, tracker_fd=None):
    """The child's program."""
    assert is_forking(sys.argv), 'Not forking'
    if tracker_fd is not None:
        resource_tracker._fd = tracker_fd
    _multiprocessing.began('spawn')
    sys.exit(_main(pipe_handle, os.dup(pipe_handle)))


def _main(fd, parent_sentinel):
    with open(fd, 'rb', closefd=True) as from_parent:
        process.current_process()._inheriting = True
        try:
            preparation_data = reduction.pickle.load(from_parent)
            prepare(preparation_data)
            self = reduction.pickle.load(from_parent)
        finally:
            del process.current_process()._inheriting
    return self._bootstrap(parent_sentinel)


def _check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError('''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        ''')


def get_preparation_data(name):
    """What a child has to know before it can unpickle its process."""
    _check_not_importing_main()
    path = sys.path.copy()
    if '' in path and process.ORIGINAL_DIR is not None:
        path[path.index('')] = process.ORIGINAL_DIR
    data = dict(
        log_to_stderr=util._log_to_stderr,
        authkey=process.current_process().authkey,
        name=name,
        sys_path=path,
        sys_argv=sys.argv,
        orig_dir=process.ORIGINAL_DIR,
        dir=os.getcwd(),
        start_method=context._default_context.get_start_method(),
    )
    if util._logger is not None:
        data['log_level'] = util._logger.getEffectiveLevel()
    main = sys.modules['__main__']
    name = getattr(main.__spec__, 'name', None)
    if name is not None:
        data['init_main_from_name'] = name
    else:
        path = getattr(main, '__file__', None)
        if path is not None:
            if not os.path.isabs(path) and process.ORIGINAL_DIR is not None:
                path = os.path.join(process.ORIGINAL_DIR, path)
            data['init_main_from_path'] = os.path.normpath(path)
    return data


old_main_modules = []


def prepare(data):
    """Makes this interpreter like the parent's."""
    this = process.current_process()
    if 'name' in data:
        this.name = data['name']
    if 'authkey' in data:
        this.authkey = data['authkey']
    if data.get('log_to_stderr'):
        util.log_to_stderr()
    if 'log_level' in data:
        util.get_logger().setLevel(data['log_level'])
    if 'sys_path' in data:
        sys.path = data['sys_path']
    if 'sys_argv' in data:
        sys.argv = data['sys_argv']
    if 'dir' in data:
        os.chdir(data['dir'])
    if 'orig_dir' in data:
        process.ORIGINAL_DIR = data['orig_dir']
    if 'start_method' in data:
        context._default_context.set_start_method(data['start_method'], force=True)
    if 'init_main_from_name' in data:
        _fixup_main_from_name(data['init_main_from_name'])
    elif 'init_main_from_path' in data:
        _fixup_main_from_path(data['init_main_from_path'])


def _fixup_main_from_name(mod_name):
    current = sys.modules['__main__']
    if mod_name == '__main__' or mod_name.endswith('.__main__'):
        return
    if getattr(current.__spec__, 'name', None) == mod_name:
        return
    _become(current, runpy.run_module(mod_name, run_name='__mp_main__', alter_sys=True))


def _fixup_main_from_path(main_path):
    current = sys.modules['__main__']
    main_name = os.path.splitext(os.path.basename(main_path))[0]
    if main_name == 'ipython' or getattr(current, '__file__', None) == main_path:
        return
    _become(current, runpy.run_path(main_path, run_name='__mp_main__'))


def _become(current, content):
    old_main_modules.append(current)
    main_module = types.ModuleType('__mp_main__')
    main_module.__dict__.update(content)
    sys.modules['__main__'] = sys.modules['__mp_main__'] = main_module


def import_main_path(main_path):
    """Runs a file as the main module."""
    _fixup_main_from_path(main_path)
