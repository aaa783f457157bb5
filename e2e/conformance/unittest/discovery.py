import io
import os
import re
import sys
import unittest
from pathlib import Path

root = Path('project')
(root / 'pkg').mkdir(parents=True)
(root / 'data').mkdir()
(root / 'pkg' / '__init__.py').write_text('')
(root / 'test_top.py').write_text('''
import unittest
class Top(unittest.TestCase):
    def test_a(self): pass
    def test_b(self): self.fail('b')
''')
(root / 'other.py').write_text('raise RuntimeError("not a test")')
(root / 'test_broken.py').write_text('import nothing_of_that_name')
(root / 'test_skipped.py').write_text('import unittest\nraise unittest.SkipTest("not here")')
(root / 'data' / 'test_hidden.py').write_text('raise RuntimeError')
(root / 'pkg' / 'test_inner.py').write_text('''
import unittest
class Inner(unittest.TestCase):
    def test_i(self): pass
def load_tests(loader, tests, pattern):
    print('load_tests', tests.countTestCases(), pattern)
    return tests
''')
loader = unittest.TestLoader()
suite = loader.discover('project')
stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
print(re.sub(r'in \d+\.\d+s|File ".*?([\w.]+)", line \d+', r'\1', stream.getvalue()))
print(result.testsRun, len(result.errors), len(result.failures), len(result.skipped), len(loader.errors))
print(loader.discover('project', pattern='*inner.py', top_level_dir='project').countTestCases())
for wrong in ('project/data', 'no_such_place'):
    try:
        unittest.TestLoader().discover(wrong, top_level_dir='project')
    except ImportError as error:
        print(re.sub(r"'/.*/", "'", str(error)))
