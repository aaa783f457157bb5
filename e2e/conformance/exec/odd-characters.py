# Which characters a name may begin with and go on with, and text that no encoding can hold.
for c in '\u037a', '\ufc5e', '\u2118', '\u0345', '\u00b7', '\u30fb', '\u00aa', 'ﬁ', '\u0e33', '\uff9e':
    print(hex(ord(c)), c.isidentifier(), ('a' + c).isidentifier())
    for source in (c + ' = 1', 'a' + c + ' = 1'):
        try:
            compile(source, 'p', 'exec')
            print('compiled')
        except SyntaxError as e:
            print(e)

for source in ('x = "\ud800"', '\udcff', 'a\0\ud800'):
    for run in (lambda text: compile(text, 'p', 'exec'), exec, eval):
        try:
            run(source)
        except Exception as e:
            print(type(e).__name__, e)
