# compare: output
"""Characters by name, in every kind of string; and what is no name."""
print('\N{BULLET} \N{bullet} \N{GREEK SMALL LETTER ALPHA}\N{GREEK SMALL LETTER OMEGA} \N{LATIN SMALL LETTER E WITH ACUTE} \N{SNOWMAN} \N{EM DASH} \N{RIGHTWARDS ARROW} \N{INFINITY}')
print(ascii('\N{LINE FEED}\N{NO-BREAK SPACE}\N{NBSP}\N{ZWJ}\N{NULL}\N{BOM}\N{ESC}\N{CHARACTER TABULATION}'), '\N{BOX DRAWINGS LIGHT HORIZONTAL}\N{FULL BLOCK}\N{GRINNING FACE}\N{ROCKET}\N{HEAVY CHECK MARK}')
print('\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{HANGUL SYLLABLE HAN}\N{HANGUL SYLLABLE GEUL}\N{HANGUL SYLLABLE A}\N{HIRAGANA LETTER A}\N{BRAILLE PATTERN DOTS-1245}\N{MATHEMATICAL BOLD CAPITAL A}\N{LATIN CAPITAL LETTER GHA}')
name = 'x'
print(f'{name}\N{DEGREE SIGN}{name:\N{ASTERISK}>5}', f'{{\N{LEFT CURLY BRACKET}', rf'\N{name}', b'\N{x}', t'\N{EURO SIGN}{name}'.strings, r'\N{BULLET}', '''\N{BULLET}
\N{PILCROW SIGN}''', '\N{BULLET}' '\N{WHITE BULLET}', u'\N{COPYRIGHT SIGN}', len('\N{GRINNING FACE}'))
for text in (r"'\N'", r"'\N{'", r"'\N{}'", r"'\NBULLET'", r"'abc\N{BULLET'", r"'\N BULLET'", r"'\N{BULLET}\N'"):
    try: print(eval(text))
    except SyntaxError as e: print(text, e.msg, e.lineno, e.offset)
