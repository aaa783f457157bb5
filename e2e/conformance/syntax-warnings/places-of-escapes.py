# The places of escapes that mean nothing, told as errors: CPython forgets prefixes and counts from what follows.
import warnings
warnings.simplefilter('error')
for s in ['x = "\\q"', 'x = "ab\\q"', 'x = u"ab\\q"', 'x = b"\\q"', 'x = b"ab\\q"', 'x = B"abcdef\\q"', 'b"ab\\q"', '   ' and 'xyz = [b"ab", b"cd\\q"]', "x = b'''a\nbc\\q'''", "x = '''a\nbc\\q'''", "x = b'''\\q'''", "x = '''\\q'''", "x = b'''\n\n  \\q'''", "y = 1\nx = b'a' b'b\\q'", 'x = b"a\\x41\\q"', 'x = "a\\x41\\q"', 'x = "é" "\\q"', 'x = f"\\q"', 'x = f"a{1}\\q"', 'x = f"""a\n\\q"""', 'x = b"\\\n\\q"', 'x = "\\\n\\q"', 'x = b"\\400"', 'x = t"\\q"', "x = b'''é\\q'''", 'é = b"\\q"', 'é = "\\q"', 'x = rb"\\q" b"\\w"']:
    try: compile(s, 'p', 'exec'); print(ascii(s), 'ok')
    except SyntaxError as e: print(ascii(s), e.msg[:12], e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
