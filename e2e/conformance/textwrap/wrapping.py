# compare: output
import textwrap
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
s = 'The quick-brown fox jumps over the  lazy dog. It was -- as they say -- a well-known pangram!  End.'
for w in (10, 20, 30, 70): t(lambda: textwrap.wrap(s, w))
t(lambda: textwrap.fill(s, 25, initial_indent='* ', subsequent_indent='  ')); t(lambda: textwrap.wrap('a' * 30, 10)); t(lambda: textwrap.wrap('aaa bbbbbbbbbbbbb c', 5, break_long_words=False)); t(lambda: textwrap.shorten(s, 30)); t(lambda: textwrap.shorten('hello world', 5)); t(lambda: textwrap.shorten('hello', 2)); t(lambda: textwrap.wrap('x y', 0))
t(lambda: textwrap.dedent('   a\n     b\n\n   c\n')); t(lambda: textwrap.dedent('\ta\n  b')); t(lambda: textwrap.indent('a\n\nb\n', '> ')); t(lambda: textwrap.indent('a\n\nb', '+', lambda l: True)); t(lambda: textwrap.wrap('a\tb\nc', 20)); t(lambda: textwrap.wrap(s, 20, max_lines=2)); t(lambda: textwrap.wrap(s, 20, max_lines=2, placeholder='~')); t(lambda: textwrap.wrap('Hi. There you.', 40, fix_sentence_endings=True)); t(lambda: textwrap.wrap('', 5)); t(lambda: textwrap.wrap('  lead', 10)); t(lambda: textwrap.wrap('one-two-three-four', 8)); t(lambda: textwrap.wrap('one-two-three', 8, break_on_hyphens=False)); t(lambda: textwrap.dedent(5)); t(lambda: textwrap.wrap('ab cd ef', 2, initial_indent='12', subsequent_indent='34'))
