# compare: output
import textwrap

text = "  Hello   world, this is\n a long  sentence "
for width in (5, 11, 12, 17, 24, 60):
    print(width, repr(textwrap.shorten(text, width)))
print(textwrap.shorten(text, 15, placeholder="..."))
print(textwrap.wrap(text, 10, max_lines=2, placeholder=" ~"))
try:
    textwrap.shorten(text, 3)
except ValueError as error:
    print(error)
