# Only spaces (and tabs, as spaces) are indentation; other blanks are text.
def doc(text):
    names = {}
    exec(f'def f():\n  {text!r}', names)
    return names['f'].__doc__


for text in [
    'a\n\u00a0 b\n   c',
    'a\n  \f\n    b',
    'a\n \u3000b\n  c',
    '\u00a0 a\n  b',
    '  \n   x\n\n  y  \n   ',
    '\ta\n\t\tb\n\t c',
    'é\t😀\tb\n\té\n  \tx',
    'a\n   \n  b\n \n',
    'a\r\tb\n\tc',
    '   ',
    '\n\n  ',
    'x\n  \x1f  y\n   z',
]:
    print(repr(doc(text)))
