"""SpooledTemporaryFile: in memory until it is too large."""
import io
import tempfile
import warnings


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


file = tempfile.SpooledTemporaryFile(10)
t(lambda: (file.name, file.mode, file._rolled, file.closed, isinstance(file, io.IOBase)))
t(lambda: (file.write(b'12345'), file._rolled, file.tell()))
t(lambda: (file.write(b'67890'), file._rolled))
t(lambda: (file.write(b'x'), file._rolled, type(file.name).__name__, file.mode))
t(lambda: (file.seek(2), file.read(3), file.readline(), file.readlines()))
t(lambda: file.encoding)
t(lambda: file.newlines)
t(lambda: (file.truncate(3), file.seek(0), file.read()))
t(lambda: (file.seek(0), list(file)))
t(lambda: (file.readable(), file.writable(), file.seekable(), file.isatty()))
file.close()
t(lambda: file.closed)
t(lambda: file.read())
with tempfile.SpooledTemporaryFile(mode='w+', encoding='utf-8', newline='\n') as file:
    t(lambda: (file.write('é\n'), file.seek(0), file.read(), file.encoding, file.errors, file.mode, file.name))
    t(lambda: (file.seek(0), file.readline(), file.tell()))
    t(lambda: file.write(b'x'))
    file.rollover()
    t(lambda: (file._rolled, file.seek(0), file.read(), file.mode))
t(lambda: file.__enter__())
file = tempfile.SpooledTemporaryFile(4, 'w+')
t(lambda: (file.writelines(['ab', 'cd', 'ef', 'gh']), file._rolled, file.seek(0), file.read()))
file.close()
file = tempfile.SpooledTemporaryFile(4)
t(lambda: (file.truncate(2), file._rolled, file.truncate(9), file._rolled, file.tell(), file.seek(0), file.read()))
t(lambda: type(file.fileno()).__name__)
buffer = bytearray(3)
t(lambda: (file.seek(0), file.readinto(buffer), file.read1(2)))
file.close()
t(lambda: tempfile.SpooledTemporaryFile[str])
warnings.simplefilter('always')
file = tempfile.SpooledTemporaryFile()
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    del file
    print([(w.category.__name__, str(w.message)[:30]) for w in seen])
    file = tempfile.NamedTemporaryFile()
    del file
    print([(w.category.__name__, str(w.message)[:65]) for w in seen[1:]])
    folder = tempfile.TemporaryDirectory()
    del folder
    print([(w.category.__name__, str(w.message)[:50]) for w in seen[2:]])
