# compare: output
"""Source files in other encodings, and in none."""
import importlib
import sys
def w(b):
    with open('bad.py','wb') as f: f.write(b)
    importlib.invalidate_caches()
for b in (b'x = "\xff"\n', b'# \xff\nx=1', b'\xef\xbb\xbfx = "bom"\nprint(x)\n', b'# -*- coding: latin-1 -*-\nx = "\xe9"\nprint(x)\n', b'# coding: nope\n', b'x = 1\x00\n', b'# coding: ascii\nx="\xc3\xa9"\n', b'a=1\n\n\nb="caf\xe9"\n', b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nprint('\x80')\n"):
    w(b)
    try: import bad
    except SyntaxError as e: print(b, type(e).__name__, e, e.lineno, e.offset, e.text)
    except Exception as e: print(b, type(e), e)
    sys.modules.pop('bad', None)
