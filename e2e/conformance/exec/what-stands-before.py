# Blanks, line ends and marks before a text: eval() passes over blanks, compile() and exec() do not.
def probe(f, s):
    try: print(f.__name__, repr(s), f(s))
    except SyntaxError as e: print(f.__name__, repr(s), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
def comp(s): return eval(compile(s, 'p', 'eval'))
def ex(s): return exec(s, {})
for s in ['1', ' 1', '\t1', '\n1', ' \n1', '\n 1', ' \t 1', '', ' ', '\t', '\n', ' \n', '1 ', '1\n', '1\n ', ' 1\n 2', '#', ' #', '#\n1', ' #\n1', '\f1', ' \f1', '\\\n1', '1 2', ' 1 2', '  (', ' 1 +', '  "', ' f"{', b' 1', b'\xef\xbb\xbf1', b'\xef\xbb\xbf 1', '\ufeff1', ' \ufeff1', ' x = 1']:
    for f in (eval, comp, ex):
        probe(f, s)
