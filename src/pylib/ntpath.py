"""Paths of Windows as texts, for pathlib's PureWindowsPath. Left out: all that asks a system.

https://docs.python.org/3/library/os.path.html
"""
import os
from genericpath import *
from genericpath import _check_arg_types

curdir, pardir, extsep, sep, pathsep, altsep, defpath, devnull = '.', '..', '.', '\\', ';', '/', '.;C:\\bin', 'nul'
_RESERVED = {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$',
             *(f'{name}{digit}' for name in ('COM', 'LPT') for digit in '123456789\xb9\xb2\xb3')}


def normcase(s):
    return os.fspath(s).replace('/', '\\').lower()


def splitroot(p):
    """(drive or share, root, rest)"""
    p = os.fspath(p)
    plain = p.replace('/', '\\')
    if plain[:2] == '\\\\':
        start = 8 if plain[:8].upper() == '\\\\?\\UNC\\' else 2
        first = plain.find('\\', start)
        second = plain.find('\\', first + 1) if first >= 0 else -1
        return (p, '', '') if second < 0 else (p[:second], p[second], p[second + 1:])
    if plain[:1] == '\\':
        return '', p[:1], p[1:]
    if plain[1:2] == ':':
        return (p[:2], p[2], p[3:]) if plain[2:3] == '\\' else (p[:2], '', p[2:])
    return '', '', p


def splitdrive(p):
    drive, root, tail = splitroot(p)
    return drive, root + tail


def isabs(s):
    s = os.fspath(s)[:3].replace('/', '\\')
    return s.startswith('\\\\') or s[1:] == ':\\'


def join(path, *paths):
    """One path of several; another drive or a root forgets those before."""
    path = os.fspath(path)
    _check_arg_types('join', path, *map(os.fspath, paths))
    drive, root, tail = splitroot(path)
    for p in map(os.fspath, paths):
        p_drive, p_root, p_tail = splitroot(p)
        if p_root:
            drive, root, tail = p_drive or drive, p_root, p_tail
            continue
        if p_drive and p_drive != drive:
            if p_drive.lower() != drive.lower():
                drive, root, tail = p_drive, p_root, p_tail
                continue
            drive = p_drive
        if tail and tail[-1] not in '\\/':
            tail += '\\'
        tail += p_tail
    if tail and not root and drive and drive[-1] not in ':\\/':
        return drive + '\\' + tail
    return drive + root + tail


def split(p):
    drive, root, tail = splitroot(p)
    at = max(tail.rfind('\\'), tail.rfind('/')) + 1
    return drive + root + tail[:at].rstrip('\\/'), tail[at:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    """(root, extension with its dot)"""
    p = os.fspath(p)
    begin = max(p.rfind('\\'), p.rfind('/')) + 1
    at = p.rfind('.')
    return (p[:at], p[at:]) if at > begin and p[begin:at].strip('.') else (p, '')


def normpath(path):
    """Without double separators, . and .."""
    drive, root, tail = splitroot(os.fspath(path).replace('/', '\\'))
    kept = []
    for part in tail.split('\\'):
        if part in ('', '.'):
            continue
        if part != '..' or not root and (not kept or kept[-1] == '..'):
            kept.append(part)
        elif kept:
            kept.pop()
    return drive + root + '\\'.join(kept) or '.'


def isreserved(path):
    return any(_is_reserved(part) for part in splitroot(os.fspath(path).replace('/', '\\'))[2].split('\\'))


def _is_reserved(name):
    if name[-1:] in ('.', ' '):
        return name not in ('.', '..')
    return any(char in '"*:<>?|/\\' or char < ' ' for char in name) or name.partition('.')[0].rstrip(' ').upper() in _RESERVED
