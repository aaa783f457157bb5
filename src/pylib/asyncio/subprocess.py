"""Child processes. Nothing of it is supported yet: the names are there, and say so when they are used."""
from .unsupported import refused

__all__ = ('create_subprocess_exec', 'create_subprocess_shell')

PIPE = -1
STDOUT = -2
DEVNULL = -3

create_subprocess_exec = refused('create_subprocess_exec', 'processes')
create_subprocess_shell = refused('create_subprocess_shell', 'processes')
