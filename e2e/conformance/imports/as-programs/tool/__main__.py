from . import parts
print('tool runs as', __name__, 'of', __package__, parts.__name__)
