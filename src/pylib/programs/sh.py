"""
sh: a small shell. Words with quotes, variables, $(...) and patterns; pipes, redirections, && || ; & and parentheses; cd,
exit, export and a few more of its own commands. Left out: if, for, while, case, functions, here-documents, arithmetic.
"""
import os
import sys

import _processes

OPERATORS = ('&&', '||', '>>', '>&', '<&', ';', '&', '|', '(', ')', '<', '>', '\n')
KEYWORDS = {'if', 'for', 'while', 'until', 'case', 'function', '{', '!'}
NOT_FOUND, NOT_RUN = 127, 126


class SyntaxFault(Exception):
    """The text is no command."""


class Fault(Exception):
    """A command cannot be run: a message and an exit code."""

    #: Where the message goes.
    fd = 2


# -- words and operators ---------------------------------------------------------------------------------------------

class Scanner:
    """Takes a text apart: ('op', text) or ('word', pieces). A piece is (kind, text, quoted); kinds: text, var, run."""

    def __init__(self, text):
        self.text = text
        self.at = 0

    def tokens(self):
        found = []
        while True:
            self.skip()
            if self.at >= len(self.text):
                return found
            operator = self.operator()
            found.append(('op', operator) if operator else ('word', self.word()))

    def skip(self):
        text = self.text
        while self.at < len(text):
            if text[self.at] in ' \t' or text.startswith('\\\n', self.at):
                self.at += 2 if text[self.at] == '\\' else 1
            elif text[self.at] == '#':
                end = text.find('\n', self.at)
                self.at = len(text) if end < 0 else end
            else:
                return

    def operator(self):
        text, at = self.text, self.at
        if text[at] in '012' and text[at + 1:at + 2] in ('<', '>'):
            self.at += 1
            return text[at] + self.operator()
        for operator in OPERATORS:
            if text.startswith(operator, at):
                self.at += len(operator)
                return operator
        return ''

    def word(self):
        pieces = []
        while self.at < len(self.text) and self.text[self.at] not in ' \t\n;&|()<>':
            char = self.text[self.at]
            if char == "'":
                pieces.append(('text', self.upto("'"), True))
            elif char == '"':
                self.at += 1
                self.double(pieces)
            elif char == '\\':
                pieces.append(('text', self.text[self.at + 1:self.at + 2], True))
                self.at += 2
            elif char in '$`':
                self.dollar(pieces, False)
            else:
                pieces.append(('text', char, False))
                self.at += 1
        return pieces

    def upto(self, end):
        """What stands between this character and the next `end`."""
        close = self.text.find(end, self.at + 1)
        if close < 0:
            raise SyntaxFault('Syntax error: Unterminated quoted string')
        inner = self.text[self.at + 1:close]
        self.at = close + 1
        return inner

    def double(self, pieces):
        pieces.append(('text', '', True))
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == '"':
                self.at += 1
                return
            if char == '\\' and self.text[self.at + 1:self.at + 2] in ('$', '`', '"', '\\', '\n'):
                pieces.append(('text', self.text[self.at + 1].replace('\n', ''), True))
                self.at += 2
            elif char in '$`':
                self.dollar(pieces, True)
            else:
                pieces.append(('text', char, True))
                self.at += 1
        raise SyntaxFault('Syntax error: Unterminated quoted string')

    def dollar(self, pieces, quoted):
        text = self.text
        if text[self.at] == '`':
            pieces.append(('run', self.upto('`'), quoted))
            return
        self.at += 1
        following = text[self.at:self.at + 1]
        if following == '(':
            pieces.append(('run', self.nested(), quoted))
        elif following == '{':
            pieces.append(('var', self.upto('}'), quoted))
        elif following and following in '?$!#@*0123456789':
            self.at += 1
            pieces.append(('var', following, quoted))
        elif following.isalpha() or following == '_':
            begin = self.at
            while self.at < len(text) and (text[self.at].isalnum() or text[self.at] == '_'):
                self.at += 1
            pieces.append(('var', text[begin:self.at], quoted))
        else:
            pieces.append(('text', '$', quoted))

    def nested(self):
        """What stands between two parentheses."""
        begin, depth = self.at + 1, 0
        while self.at < len(self.text):
            char = self.text[self.at]
            if char in '\'"' and self.text.find(char, self.at + 1) > 0:
                self.at = self.text.find(char, self.at + 1)
            depth += (char == '(') - (char == ')')
            self.at += 1
            if depth == 0:
                return self.text[begin:self.at - 1]
        raise SyntaxFault('Syntax error: end of file unexpected (expecting ")")')


# -- commands --------------------------------------------------------------------------------------------------------

class Parser:
    """Lists of (joint, pipeline, background); a pipeline is a list of (kind, words or list, redirections)."""

    def __init__(self, tokens):
        self.tokens = tokens
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ('end', '')

    def take(self, *operators):
        kind, text = self.peek()
        if kind != 'op' or text not in operators:
            return ''
        self.at += 1
        return text

    def unexpected(self):
        kind, text = self.peek()
        if kind == 'end':
            raise SyntaxFault('Syntax error: end of file unexpected')
        shown = 'newline' if text == '\n' else f'"{text}"' if kind == 'op' else 'word'
        raise SyntaxFault(f'Syntax error: {shown} unexpected')

    def whole(self):
        found = self.commands()
        if self.peek()[0] != 'end':
            self.unexpected()
        return found

    def commands(self):
        found, joint = [], ';'
        while True:
            while self.take('\n'):
                pass
            if self.peek() == ('end', '') or self.peek() == ('op', ')'):
                if joint in ('&&', '||'):
                    self.unexpected()
                return found
            pipeline = self.pipeline()
            following = self.take(';', '&', '&&', '||', '\n')
            found.append((joint, pipeline, following == '&'))
            if not following:
                return found
            joint = following if following in ('&&', '||') else ';'

    def pipeline(self):
        found = [self.command()]
        while self.take('|'):
            while self.take('\n'):
                pass
            found.append(self.command())
        return found

    def command(self):
        words, redirections, inner = [], [], None
        if self.take('('):
            inner = self.commands()
            if not self.take(')'):
                self.unexpected()
        while True:
            kind, text = self.peek()
            if kind == 'word' and inner is None:
                words.append(text)
                self.at += 1
            elif kind == 'op' and text.lstrip('012') in ('<', '>', '>>', '>&', '<&'):
                self.at += 1
                if self.peek()[0] != 'word':
                    self.unexpected()
                redirections.append((text, self.peek()[1]))
                self.at += 1
            else:
                break
        if not words and not redirections and inner is None:
            self.unexpected()
        return words, redirections, inner


# -- running ---------------------------------------------------------------------------------------------------------

class Shell:
    """What the shell knows: variables, arguments, the last exit code."""

    def __init__(self, name, args):
        self.name = name
        self.args = args
        self.variables = {}
        self.status = 0
        self.last_child = 0
        self.own = {'cd': self.cd, 'exit': self.exit, 'export': self.export, 'unset': self.unset, ':': self.nothing,
                    'exec': self.exec, 'wait': self.wait, 'read': self.read, 'umask': self.umask, 'test': self.test, '[': self.test}

    def run_text(self, text, is_last=False):
        try:
            commands = Parser(Scanner(text).tokens()).whole()
        except SyntaxFault as fault:
            self.complain(fault)
            self.status = 2
            return
        self.run(commands, is_last)

    def complain(self, message):
        sys.stderr.write(f'{self.name}: 1: {message}\n')

    def run(self, commands, is_last=False):
        for at, (joint, pipeline, background) in enumerate(commands):
            if joint == '&&' and self.status or joint == '||' and not self.status:
                continue
            try:
                self.run_pipeline(pipeline, background, is_last and at == len(commands) - 1)
            except Fault as fault:
                self.tell(fault)

    def tell(self, fault):
        message, self.status = fault.args
        os.write(fault.fd, f'{self.name}: 1: {message}\n'.encode())

    def run_pipeline(self, pipeline, background, is_last):
        if len(pipeline) == 1 and not background:
            self.run_single(*pipeline[0], is_last)
            return
        children, source = [], 0
        for at, command in enumerate(pipeline):
            read, write = os.pipe() if at < len(pipeline) - 1 else (0, 1)
            children.append(self.start(command, source, write))
            if source:
                os.close(source)
            if write != 1:
                os.close(write)
            source = read
        if background:
            self.last_child, self.status = children[-1], 0
            return
        for child in children:
            status = self.wait_for(child)
        self.status = status

    def wait_for(self, pid):
        """The exit code of a child; a signal is told."""
        _, status = os.waitpid(pid, 0)
        code = os.waitstatus_to_exitcode(status)
        if code < 0 and -code not in (2, 13):
            sys.stderr.write({6: 'Aborted', 9: 'Killed', 11: 'Segmentation fault', 14: 'Alarm clock', 1: 'Hangup',
                              15: 'Terminated'}.get(-code, f'Signal {-code}') + '\n')
        return 128 - code if code < 0 else code

    def run_single(self, words, redirections, inner, is_last):
        if inner is not None:
            self.status = self.wait_for(self.start((words, redirections, inner), 0, 1))
            return
        assigned, words = self.prepared(words)
        if not words:
            self.open_all(redirections, {})
            self.variables.update(assigned)
            return
        if words[0] in self.own:
            self.run_own(words, redirections, assigned)
            return
        files = self.open_all(redirections, {0: 0, 1: 1, 2: 2})
        if is_last and not redirections:
            self.become(words, assigned)
        self.status = self.wait_for(self.spawn(words, assigned, files))

    def prepared(self, words):
        """Assignments in front of a command, and its words."""
        assigned = {}
        while words:
            name, equals, _ = ''.join(text for kind, text, quoted in words[0] if kind == 'text').partition('=')
            plain = all(kind == 'text' and not quoted for kind, _, quoted in words[0][:len(name) + 1])
            if not (equals and plain and name.isidentifier()):
                break
            assigned[name] = ''.join(self.values(words[0][len(name) + 1:], False))
            words = words[1:]
        fields = [field for word in words for field in self.values(word)]
        if fields and words[0] and fields[0] in KEYWORDS and not any(quoted for _, _, quoted in words[0]):
            raise Fault(f'{fields[0]}: not supported by this shell', 2)
        return assigned, fields

    def run_own(self, words, redirections, assigned):
        """A command of the shell's own, with its output led elsewhere for as long as it runs."""
        self.variables.update(assigned)
        files = self.open_all(redirections, {})
        kept = {fd: os.dup(fd) for fd in files}
        try:
            for fd, file in files.items():
                os.dup2(file, fd)
            self.status = self.own[words[0]](words[1:]) or 0
        finally:
            sys.stdout.flush()
            for fd, file in kept.items():
                os.dup2(file, fd)
                os.close(file)

    def start(self, command, source, target):
        """A child for one command of a pipeline."""
        words, redirections, inner = command
        if inner is None:
            assigned, fields = self.prepared(words)
            if fields and fields[0] not in self.own:
                files = self.open_all(redirections, {0: source, 1: target, 2: 2})
                try:
                    return self.spawn(fields, assigned, files)
                except Fault as fault:
                    self.tell(fault)
                    inner = [(';', [([[('text', 'exit', False)], [('text', str(self.status), False)]], [], None)], False)]
        pid = os.fork()
        if pid:
            return pid
        try:
            for fd, file in self.open_all(redirections, {0: source, 1: target}).items():
                os.dup2(file, fd)
            self.run(inner if inner is not None else [(';', [(words, [], None)], False)])
        except SystemExit as exit:
            self.status = exit.code
        except Fault as fault:
            self.tell(fault)
        sys.stdout.flush()
        os._exit(self.status)

    def open_all(self, redirections, files):
        """By descriptor: where it leads."""
        for operator, word in redirections:
            name = ' '.join(self.values(word))
            fd = int(operator[0]) if operator[0] in '012' else 0 if operator[0] == '<' else 1
            operator = operator.lstrip('012')
            if operator in ('>&', '<&'):
                files[fd] = files.get(int(name), int(name)) if name.isdigit() else os.open(os.devnull, os.O_RDWR)
                continue
            flags = {'<': os.O_RDONLY, '>': os.O_WRONLY | os.O_CREAT | os.O_TRUNC,
                     '>>': os.O_WRONLY | os.O_CREAT | os.O_APPEND}[operator]
            try:
                files[fd] = os.open(name, flags, 0o666)
            except OSError as error:
                why = 'No such file' if error.errno == 2 else error.strerror
                verb = 'open' if operator == '<' else 'create'
                raise Fault(f'cannot {verb} {name}: {"Directory nonexistent" if verb == "create" and error.errno == 2 else why}', 2)
        return files

    def environment(self, assigned):
        return tuple({**os.environ, **assigned}.items())

    def candidates(self, name):
        if '/' in name:
            return [name]
        return [f'{folder}/{name}' for folder in os.environ.get('PATH', '/usr/bin:/bin').split(':')]

    def found(self, words, call):
        """Calls with each place where the program may be, until one is right."""
        failure = None
        for path in self.candidates(words[0]):
            try:
                return call(path)
            except OSError as error:
                if failure is None or error.errno not in (2, 20):
                    failure = error
        if failure.errno in (2, 20):
            raise Fault(f'{words[0]}: not found', NOT_FOUND)
        raise Fault(f'{words[0]}: {failure.strerror}', NOT_RUN)

    def spawn(self, words, assigned, files):
        env, pairs = self.environment(assigned), tuple(files.items())
        try:
            return self.found(words, lambda path: _processes.spawn(path, tuple(words), env, pairs))
        except Fault as fault:
            fault.fd = files.get(2, 2)
            raise

    def become(self, words, assigned):
        env = self.environment(assigned)
        self.found(words, lambda path: _processes.exec(path, tuple(words), env))

    # -- what words stand for

    def values(self, word, splits=True):
        """The fields that a word becomes."""
        fields, current, pattern = [], None, False
        for kind, text, quoted in word:
            if kind != 'text':
                text = self.variable(text) if kind == 'var' else self.output_of(text)
                if not quoted and splits:
                    parts = text.split()
                    if text[:1].isspace() and current is not None:
                        fields.append(current)
                        current = None
                    for at, part in enumerate(parts):
                        if at:
                            fields.append(current)
                            current = None
                        current = (current or '') + part
                    continue
            elif not quoted and text in '*?[':
                pattern = True
            if text == '~' and current is None and not quoted and len(word) == 1:
                text = self.variable('HOME')
            current = (current or '') + text
        if current is not None:
            fields.append(current)
        return [found for field in fields for found in self.matches(field)] if pattern and splits else fields

    def matches(self, pattern):
        import glob
        return sorted(glob.glob(pattern)) or [pattern]

    def variable(self, name):
        name, minus, default = name.partition(':-')
        special = {'?': self.status, '$': os.getpid(), '!': self.last_child, '#': len(self.args), '0': self.name}
        if name in special:
            return str(special[name])
        if name in ('@', '*'):
            return ' '.join(self.args)
        if name.isdigit():
            found = self.args[int(name) - 1] if int(name) <= len(self.args) else ''
        else:
            found = self.variables.get(name, os.environ.get(name, ''))
        return found or default if minus else found

    def output_of(self, text):
        """What a command prints, without the newlines at its end."""
        read, write = os.pipe()
        pid = os.fork()
        if not pid:
            os.dup2(write, 1)
            os.close(read)
            try:
                self.run_text(text)
            except SystemExit as exit:
                self.status = exit.code
            sys.stdout.flush()
            os._exit(self.status)
        os.close(write)
        parts = []
        while part := os.read(read, 65536):
            parts.append(part)
        os.close(read)
        self.status = self.wait_for(pid)
        return b''.join(parts).decode('utf-8', 'surrogateescape').rstrip('\n')

    # -- its own commands

    def cd(self, args):
        folder = args[0] if args else self.variable('HOME')
        try:
            os.chdir(folder)
        except OSError:
            raise Fault(f"cd: can't cd to {folder}", 2)
        os.environ['PWD'] = os.getcwd()

    def exit(self, args):
        if args and not args[0].isdigit():
            raise Fault(f'exit: Illegal number: {args[0]}', 2)
        raise SystemExit(int(args[0]) & 255 if args else self.status)

    def export(self, args):
        for arg in args:
            name, equals, value = arg.partition('=')
            os.environ[name] = value if equals else self.variables.get(name, os.environ.get(name, ''))
            self.variables.pop(name, None)

    def unset(self, args):
        for name in args:
            self.variables.pop(name, None)
            os.environ.pop(name, None)

    def nothing(self, args):
        return 0

    def exec(self, args):
        if args:
            sys.stdout.flush()
            self.become(args, {})

    def wait(self, args):
        for pid in map(int, args):
            return self.wait_for(pid)
        try:
            while True:
                os.wait()
        except ChildProcessError:
            return 0

    def umask(self, args):
        if args:
            os.umask(int(args[0], 8))
            return
        mask = os.umask(0)
        os.umask(mask)
        sys.stdout.write(f'{mask:04o}\n')

    def read(self, args):
        line = b''
        while (char := os.read(0, 1)) not in (b'', b'\n'):
            line += char
        words = line.decode().split(None, max(0, len(args) - 1)) if args else []
        for at, name in enumerate(args):
            self.variables[name] = words[at].strip() if at < len(words) else ''
        return 0 if char else 1

    def test(self, args):
        if args and args[-1] == ']':
            args = args[:-1]
        if args and args[0] == '!':
            return 1 - self.test(args[1:])
        if len(args) == 2:
            tests = {'-f': os.path.isfile, '-d': os.path.isdir, '-e': os.path.exists, '-z': lambda text: not text,
                     '-n': bool}
            return 0 if tests[args[0]](args[1]) else 1
        if len(args) == 3:
            one, operator, other = args
            if operator in ('=', '!='):
                return 0 if (one == other) == (operator == '=') else 1
            one, other = int(one), int(other)
            return 0 if {'-eq': one == other, '-ne': one != other, '-lt': one < other, '-le': one <= other,
                         '-gt': one > other, '-ge': one >= other}[operator] else 1
        return 0 if args and args[0] else 1


def main(argv):
    name, *words = argv
    if words and words[0] == '-c':
        shell = Shell(words[2] if len(words) > 2 else name, words[3:])
        shell.run_text(words[1], True)
    elif words:
        shell = Shell(words[0], words[1:])
        try:
            with open(words[0]) as script:
                text = script.read()
        except OSError:
            sys.stderr.write(f'{name}: 0: cannot open {words[0]}: No such file\n')
            raise SystemExit(2)
        shell.run_text(text)
    else:
        shell = Shell(name, [])
        shell.run_text(sys.stdin.read())
    raise SystemExit(shell.status)


main(sys.argv)
