"""Words of a command line as a shell reads them. Left out: running the module as a program, traces of `debug`.

https://docs.python.org/3/library/shlex.html
"""
import sys
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_LETTERS = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
_LATIN = 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'
_SAFE = frozenset('%+,-./0123456789:=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz')


class shlex:
    """An iterator of the words of a text or file.

    `state` is ' ' between words, 'a' in a word, 'c' in a run of punctuation, the quote or escape character within what it
    began, None after the end.
    """

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = _LETTERS + _LATIN if posix else _LETTERS
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ''
        elif punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            self._pushback_chars = deque()
            self.wordchars += '~-./*?='
            self.wordchars = self.wordchars.translate(self.wordchars.maketrans(dict.fromkeys(punctuation_chars)))

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Reads from another text or file first."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile = newfile
        self.instream = newstream
        self.lineno = 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def get_token(self):
        """The next word; `eof` at the end."""
        if self.pushback:
            return self.pushback.popleft()
        word = self.read_token()
        if self.source is not None:
            while word == self.source:
                opened = self.sourcehook(self.read_token())
                if opened:
                    self.push_source(opened[1], opened[0])
                word = self.get_token()
        while word == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            word = self.get_token()
        return word

    def read_token(self):
        """The next word of the present source alone."""
        self._quoted = False
        self._escaped_in = ' '
        ended = False
        while not ended:
            if self._punctuation_chars and self._pushback_chars:
                char = self._pushback_chars.pop()
            else:
                char = self.instream.read(1)
            if char == '\n':
                self.lineno += 1
            if not char and self.state is not None:
                if self.state in self.quotes:
                    raise ValueError('No closing quotation')
                if self.state in self.escape:
                    raise ValueError('No escaped character')
            ended = self._take(char)
        word, self.token = self.token, ''
        return None if self.posix and not self._quoted and word == '' else word

    def _take(self, char):
        """Reads one character; whether the word has ended."""
        state = self.state
        if state is None:
            self.token = ''
            return True
        if state == ' ':
            return self._between(char)
        if state in self.quotes:
            return self._in_quotes(char)
        if state in self.escape:
            return self._after_escape(char)
        return self._in_word(char)

    @property
    def _has_word(self):
        return bool(self.token or self.posix and self._quoted)

    def _comment(self):
        self.instream.readline()
        self.lineno += 1

    def _between(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            return self._has_word
        if char in self.commenters:
            self._comment()
        elif self.posix and char in self.escape:
            self._escaped_in = 'a'
            self.state = char
        elif char in self.quotes and char not in self.wordchars and char not in self._punctuation_chars:
            self.token = self.token if self.posix else char
            self.state = char
        else:
            self.token = char
            if char not in self.wordchars and char in self._punctuation_chars:
                self.state = 'c'
            elif char in self.wordchars or self.whitespace_split:
                self.state = 'a'
            else:
                return True
        return False

    def _in_quotes(self, char):
        self._quoted = True
        if char == self.state:
            if not self.posix:
                self.token += char
                self.state = ' '
                return True
            self.state = 'a'
        elif self.posix and char in self.escape and self.state in self.escapedquotes:
            self._escaped_in = self.state
            self.state = char
        else:
            self.token += char
        return False

    def _after_escape(self, char):
        if self._escaped_in in self.quotes and char not in (self.state, self._escaped_in):
            self.token += self.state
        self.token += char
        self.state = self._escaped_in
        return False

    def _in_word(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            self.state = ' '
            return self._has_word
        if char in self.commenters:
            self._comment()
            if not self.posix:
                return False
            self.state = ' '
            return self._has_word
        if self.state == 'c':
            if char in self._punctuation_chars:
                self.token += char
                return False
            self._pushback_chars.append(char)
            self.state = ' '
            return True
        if self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self._escaped_in = 'a'
            self.state = char
        elif (char in self.wordchars or char in self.quotes
                or self.whitespace_split and char not in self._punctuation_chars):
            self.token += char
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(char)
            else:
                self.pushback.appendleft(char)
            self.state = ' '
            return self._has_word
        return False

    def sourcehook(self, newfile):
        """The name and the opened file that a `source` word asks for."""
        import os.path
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, 'r')

    def error_leader(self, infile=None, lineno=None):
        """What a message about this place begins with."""
        infile = self.infile if infile is None else infile
        lineno = self.lineno if lineno is None else lineno
        return f'"{infile}", line {lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        word = self.get_token()
        if word == self.eof:
            raise StopIteration
        return word


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError('s argument must not be None')
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ''
    return list(lex)


def join(split_command):
    """A command line that splits into these words."""
    return ' '.join(quote(arg) for arg in split_command)


def quote(s):
    """The word as a shell takes it for itself."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f'expected string object, got {type(s).__name__!r}')
    if _SAFE.issuperset(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
