"""What is asked of two paths before one is copied or moved to the other. Part of pathlib."""


def _refusal(text, source, target):
    error = OSError(22, text)
    error.filename, error.filename2 = str(source), str(target)
    return error


def ensure_distinct_paths(source, target):
    if source == target:
        raise _refusal('Source and target are the same path', source, target)
    if source in target.parents:
        raise _refusal('Source path is a parent of target path', source, target)


def ensure_different_files(source, target):
    try:
        same = source.samefile(target)
    except (OSError, ValueError):
        same = source == target
    if same:
        raise _refusal('Source and target are the same file', source, target)


def magic_open(path, mode):
    return open(path, mode)
