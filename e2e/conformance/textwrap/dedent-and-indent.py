# compare: output
import textwrap

text = """
    first
      second
   \t
    third
"""
print(repr(textwrap.dedent(text)))
print(repr(textwrap.dedent("\tone\n  two")))
print(repr(textwrap.dedent("")))
print(repr(textwrap.indent("a\n\n  \nb\n", "> ")))
print(repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
