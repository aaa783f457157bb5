"""unicodedata: categories, classes, numbers, widths, normal forms."""
import unicodedata as u


def t(f):
    try:
        print(ascii(f()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


chars = ('aA1 \t\n$+-_(){}[]<>\u00ab\u00bb\u00b2\u00bd\u0663\u2167\u4e00\u00aa\u24d0\u2028\u2029\u200b\ufeff\u00ad'
         '\U0001f600\ud800\u0300\u0301\u0327\u05b0\u064b\u093c\u0941\x7f\x00\u01c5\u02b0\ue000\u0378\uffff\u20ac\u3042'
         '\uff21\uff71\uac00\u2460\u2474\u3007\u5341\u767e\u5104\u0bf0\u1369\u2180\u215b\u3289\u20dd\u0488\u203f\u2018')
for char in chars:
    t(lambda: (char, u.category(char), u.combining(char), u.mirrored(char), u.east_asian_width(char)))
    t(lambda: (u.decimal(char, None), u.digit(char, None), u.numeric(char, None)))
total = {}
for code in range(0x3000):
    total[u.combining(chr(code))] = total.get(u.combining(chr(code)), 0) + 1
print(sorted(total.items()))
print(sum(u.numeric(chr(code), 0) for code in range(0x3000)), [u.numeric(chr(c)) for c in range(0x2150, 0x2160)])
widths = ''.join(u.east_asian_width(chr(code))[0] for code in range(0x2000, 0x4000))
print({w: widths.count(w) for w in 'NAWFH'})

for text in 'caf\u00e9', 'cafe\u0301', '\ufb01', '\u00c5', '\u212b', 'A\u030a', '\u1e9b\u0323', '\uac01', '\u2460\u00bd', '\u0344', 'q\u0307\u0323':
    for form in 'NFC', 'NFD', 'NFKC', 'NFKD':
        t(lambda: (form, u.normalize(form, text), u.is_normalized(form, text)))


def without_accents(text):
    return ''.join(char for char in u.normalize('NFD', text) if not u.combining(char))


print(without_accents('\u00c5ngstr\u00f6m, cr\u00e8me br\u00fbl\u00e9e, \u010de\u0161tina, Ti\u1ebfng Vi\u1ec7t'))
t(lambda: u.category('ab'))
t(lambda: u.category(''))
t(lambda: u.category(5))
t(lambda: u.combining('ab'))
t(lambda: u.normalize('X', 'a'))
t(lambda: u.normalize('NFC', 5))
t(lambda: u.normalize(5, 'a'))
t(lambda: u.is_normalized('Q', ''))
t(lambda: u.digit('x'))
t(lambda: u.decimal('\u00b2'))
t(lambda: u.numeric('x'))
t(lambda: u.digit('ab'))
t(lambda: u.digit('x', 'default'))
t(lambda: u.unidata_version)
