# Bytes that are compiled: the encoding that they declare, the byte order mark, and what they are refused with.
def probe(s):
    for f in (eval, lambda x: compile(x, 'p', 'eval')):
        try: f(s); print(ascii(s), 'ok')
        except SyntaxError as e: print(ascii(s), type(e).__name__, e.msg, e.filename, e.lineno, e.offset, ascii(e.text), e.end_lineno, e.end_offset)
        except Exception as e: print(ascii(s), type(e).__name__, e)
for s in [b'"\xe9"', b'1\n"\xe9"', b'# coding: latin-1\n"\xe9"', b'\xef\xbb\xbf# coding: latin-1\n1', b'\xef\xbb\xbf# coding: utf-8\n1',b'\xef\xbb\xbf# coding: utf8\n1', b'# coding: nonsense\n1', b'# coding: ascii\n"\xe9"', b'# coding: utf-8\n"\xff"', b'\xff', b'# -*- coding: cp1252 -*-\n"\x80"', b'#!x\n# vim: set fileencoding=latin-1 :\n"\xe9"', b'1 #\n# coding: latin-1\n"\xe9"', b'\xef\xbb\xbf"\xff"', b'# coding: UTF-8-sig\n1', b'# coding: utf-16\n1', b'# coding: rot13\n1', b'# coding: hex\n1']:
    probe(s)
