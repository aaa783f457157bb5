"""mock_open. Part of unittest.mock."""
from unittest._mock_calls import DEFAULT

__name__ = 'unittest.mock'


def mock_open(mock=None, read_data=''):
    """A mock of `open` whose files hold `read_data`."""
    import io
    from unittest.mock import MagicMock
    make = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    stream = make(read_data)
    lines = None

    def lines_of_file():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from stream

    def readline(*args, **kwargs):
        yield from lines_of_file()
        while True:
            yield stream.readline(*args, **kwargs)

    def read(*args, **kwargs):
        fixed = handle.read.return_value
        return stream.read(*args, **kwargs) if fixed is None else fixed

    def readlines(*args, **kwargs):
        fixed = handle.readlines.return_value
        return stream.readlines(*args, **kwargs) if fixed is None else fixed

    def next_line():
        fixed = handle.readline.return_value
        return next(stream) if fixed is None else fixed

    def close(exctype, excinst, exctb):
        handle.close()

    def reopen(*args, **kwargs):
        nonlocal stream, lines
        stream = make(read_data)
        if handle.readline.side_effect == lines:
            handle.readline.side_effect = lines = readline()
        return DEFAULT

    if mock is None:
        mock = MagicMock(name='open', spec=dir(open))
    handle = MagicMock(spec=list(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO))))
    handle.__enter__.return_value = handle
    for name in 'write', 'read', 'readline', 'readlines':
        getattr(handle, name).return_value = None
    handle.read.side_effect = read
    handle.readline.side_effect = lines = readline()
    handle.readlines.side_effect = readlines
    handle.__iter__.side_effect = lines_of_file
    handle.__next__.side_effect = next_line
    handle.__exit__.side_effect = close
    mock.side_effect = reopen
    mock.return_value = handle
    return mock
