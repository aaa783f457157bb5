import shlex

for line in ['ls -l "My Documents"', "echo 'it''s' a\\ b \"q\\\"x\\n\"", 'a  b\tc\nd', "''", '"" x', 'say #comment', 'x="1 2"y',
             r'\\ \a', "'\\'", 'über "ñandú" ☃', '']:
    print(repr(line), shlex.split(line), shlex.split(line, comments=True))
    try:
        print('   not posix', shlex.split(line, posix=False))
    except ValueError as error:
        print('   not posix', error)
for bad in ['"open', "it's", 'end\\', '"a\\']:
    try:
        shlex.split(bad)
    except ValueError as error:
        print(repr(bad), error)
try:
    shlex.split(None)
except ValueError as error:
    print(error)
for word in ['', 'plain', 'two words', "it's", 'a;b', '~', '-x=1', 'ünï', '%+,-./:=@', '$HOME', b'']:
    print(shlex.quote(word), end=' | ')
print()
try:
    shlex.quote(12)
except TypeError as error:
    print(error)
print(shlex.join(['echo', '-n', 'Multiple words', "don't"]))
words = ['a b', "c'd", '"', '\\', '', '#x', 'ü']
print(shlex.split(shlex.join(words)) == words)
