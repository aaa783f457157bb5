"""What the program runs on: Python on a simulated Linux computer. https://docs.python.org/3/library/platform.html

Left out: questions about Windows, macOS, Java, Android and iOS, which this is not.
"""
import os
import sys
from collections import namedtuple

uname_result = namedtuple('uname_result', 'system node release version machine processor', defaults=('',))
uname_result.__module__ = __name__


def uname():
    """The system and the computer."""
    return uname_result(*os.uname(), '')


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return uname().processor


def architecture(executable=sys.executable, bits='', linkage=''):
    """Bits of a pointer and the format of programs."""
    return bits or '64bit', linkage or 'ELF'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return lib, version


def platform(aliased=False, terse=False):
    """The system and the computer in one word."""
    parts = [system(), release()] if terse else [system(), release(), machine()]
    return '-'.join(part for part in parts if part)


def python_implementation():
    return 'CPython'


def python_version():
    return '.'.join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    return '', ''


def python_compiler():
    return ''


def invalidate_caches():
    pass
