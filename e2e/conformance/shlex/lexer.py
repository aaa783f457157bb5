import io
import shlex

for text in ['a && b || c; d >> e 2>&1', "~/bin/x --opt=1|wc -l&", 'f(x)#c', 'a"b c"d e']:
    for chars in (False, True, '|'):
        for split in (False, True):
            lexer = shlex.shlex(text, posix=True, punctuation_chars=chars)
            lexer.whitespace_split = split
            print(chars, split, list(lexer))
    print(list(shlex.shlex(text)))

lexer = shlex.shlex('one two # three\nfour "fi\nve" six', infile='words.txt')
while (word := lexer.get_token()) != lexer.eof:
    print(repr(word), lexer.lineno, lexer.error_leader(), lexer.state)
print(lexer.error_leader('other', 7), repr(lexer.eof), lexer.token)

lexer = shlex.shlex('x = y.z')
lexer.push_token('first')
lexer.push_source('inner one', 'inner')
print(lexer.get_token(), lexer.infile)
print([*lexer], lexer.infile)

lexer = shlex.shlex('key:value, other', posix=True)
lexer.whitespace += ','
lexer.wordchars += ':'
lexer.commenters = ''
print(list(lexer))


class Including(shlex.shlex):
    source = None

    def sourcehook(self, newfile):
        return newfile, io.StringIO(f'from {newfile.strip(chr(34))}')


lexer = Including('begin include "that" end')
lexer.source = 'include'
print(list(lexer))
try:
    lexer.punctuation_chars = 'x'
except AttributeError as error:
    print(error)
print(shlex.shlex('', posix=True, punctuation_chars=True).wordchars)
