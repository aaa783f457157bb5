"""Modes of files in letters, the constants of stat, and errors by number."""
import errno
import os
import stat

for mode in 0o100644, 0o40755, 0o120777, 0o104755, 0o101777, 0o102711, 0o10644, 0o140000, 0o60000, 0o20000, 0:
    print(stat.filemode(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)), stat.S_ISDIR(mode), stat.S_ISREG(mode),
          stat.S_ISLNK(mode), stat.S_ISCHR(mode), stat.S_ISBLK(mode), stat.S_ISFIFO(mode), stat.S_ISSOCK(mode))
print(stat.filemode(0o104644), stat.filemode(0o102644), stat.filemode(0o101666), stat.filemode(0o107777))
skipped = ('SF_SETTABLE',)
print(sorted((name, value) for name, value in vars(stat).items() if isinstance(value, int) and name not in skipped))

for name in 'ENOENT EEXIST ENOTDIR EISDIR EINVAL ENOTEMPTY EACCES EPERM EBADF EPIPE EINTR ESRCH ECONNREFUSED'.split():
    code = getattr(errno, name)
    print(name, errno.errorcode[code], os.strerror(code), type(OSError(code, 'words')).__name__)
print(errno.EWOULDBLOCK == errno.EAGAIN, OSError(errno.ENOENT, 'words', 'name').filename)
try:
    open('/nowhere/file')
except OSError as error:
    print(error.errno == errno.ENOENT, errno.errorcode[error.errno], error.strerror == os.strerror(error.errno))
for code in errno.ETIMEDOUT, errno.ECHILD, errno.ECONNRESET, errno.ECONNABORTED, errno.EALREADY, errno.EAGAIN:
    print(type(OSError(code, 'words')))
print(OSError(errno.ENOENT).errno, OSError('a', 'b', 'c', None, 'd'), type(OSError(errno.EEXIST, "x", "f1", None, "f2")).__name__)
