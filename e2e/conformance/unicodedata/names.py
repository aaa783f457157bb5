# compare: output
"""Names of characters by unicodedata, there and back."""
import unicodedata as u
for c in 'aÄß€→∞─█😀あ中한\u200d\xa0ﬁ①♥✓𝐀⠿Ωжא': print(c if c.isprintable() else ascii(c), u.name(c), u.lookup(u.name(c)) == c, u.lookup(u.name(c).lower()) == c if c not in '中한' else '-')
for c in '\n\x00\x7f\ue000': 
    try: print(u.name(c))
    except ValueError as e: print(ascii(c), e, u.name(c, 'none'))
for n in ('LINE FEED', 'nbsp', 'BELL', 'ALERT', 'LATIN CAPITAL LETTER GHA', 'HANGUL SYLLABLE GAG', 'CJK UNIFIED IDEOGRAPH-4E00'): print(n, ascii(u.lookup(n)))
for f in (lambda: u.name('ab'), lambda: u.name(5), lambda: u.lookup(5)):
    try: print(f())
    except TypeError as e: print(e)
print([u.name(ch) for ch in 'héllo'], {u.name(chr(i)).split()[-1] for i in range(0x41, 0x44)} == {'A', 'B', 'C'})
