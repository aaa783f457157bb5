# compare: output
"""Modules that import each other: what works, and how it fails."""
import sys
import traceback


def attempt(statement):
    try:
        exec(statement, {})
        print(statement, '-> fine')
    except (ImportError, AttributeError) as error:
        print(statement, '->', type(error).__name__, error)
        if isinstance(error, ImportError):
            print('  ', error.name, error.path, error.name_from, sep=' | ')
    print('  ', sorted(name for name in sys.modules if name.startswith('pkg')))


attempt('import pkg.one')
attempt('import pkg.two')
attempt('from pkg import three')
attempt('import pkg.late')
attempt('from pkg import whole')
attempt('from pkg.whole import nothing')
attempt('from pkg import nothing')
attempt('import pkg; pkg.nothing')
attempt('import pkg.whole.inner')
import lazy
print(lazy.first.shout(), lazy.second.name)
try:
    import pkg.one
except ImportError:
    traceback.print_exc()
