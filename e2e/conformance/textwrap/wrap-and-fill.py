# compare: output
import textwrap

text = "The event-loop runs one call-back at a time -- never two--and a well-known\ttask waits; see x-ray, a-b-c, --flag, 3-4."
for width in (1, 5, 9, 14, 20, 33, 70):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("extraordinarily long-hyphenated words", 8, break_long_words=False))
print(textwrap.wrap("extraordinarily long-hyphenated words", 8, break_on_hyphens=False))
print(textwrap.wrap("  keep   the  blanks ", 7, drop_whitespace=False))
print(textwrap.wrap("", 5), textwrap.wrap("   ", 5))
try:
    textwrap.wrap("a", 0)
except ValueError as error:
    print(error)
