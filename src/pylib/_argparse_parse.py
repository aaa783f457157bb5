"""One parse of a command line: which strings go to which argument. Part of argparse.

A pattern has a letter for each string: O for an option, A for an argument, - for `--`, behind which all are arguments.
Regular expressions over the pattern tell how many strings each argument takes.
"""
import re as _re
from _argparse_actions import ArgumentError, _get_action_name
from _argparse_help import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

_NARGS_PATTERNS = {
    None: ('(-*A-*)', '([A])'), OPTIONAL: ('(-*A?-*)', '(A?)'), ZERO_OR_MORE: ('(-*[A-]*)', '(A*)'),
    ONE_OR_MORE: ('(-*A[A-]*)', '(A+)'), REMAINDER: ('(.*)', '([AO]*)'), PARSER: ('(-*A[-AO]*)', '(A[AO]*)'),
    SUPPRESS: ('(-*)', '()'),
}


def nargs_pattern(action):
    """The regular expression for the strings that an argument takes."""
    nargs = action.nargs
    is_option = bool(action.option_strings)
    if nargs in _NARGS_PATTERNS:
        return _NARGS_PATTERNS[nargs][is_option]
    return '([AO]{%d})' % nargs if is_option else '((?:-*A){%d}-*)' % nargs


def match_argument(action, pattern):
    """How many strings an option takes."""
    match = _re.match(nargs_pattern(action), pattern)
    if match is not None:
        return len(match.group(1))
    errors = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
              ONE_OR_MORE: 'expected at least one argument'}
    message = errors.get(action.nargs)
    if message is None:
        message = f'expected {action.nargs} argument{"" if action.nargs == 1 else "s"}'
    raise ArgumentError(action, message)


def match_arguments_partial(actions, pattern):
    """How many strings each of as many positionals as possible takes."""
    for count in range(len(actions), 0, -1):
        match = _re.match(''.join(map(nargs_pattern, actions[:count])), pattern)
        if match is not None:
            lengths = [len(group) for group in match.groups()]
            if match.end() < len(pattern) and pattern[match.end()] == 'O':
                while lengths and not lengths[-1]:
                    lengths.pop()
            return lengths
    return []


class Parse:
    """The state of one parse."""

    def __init__(self, parser, arg_strings, namespace):
        self.parser = parser
        self.arg_strings = arg_strings
        self.namespace = namespace
        self.conflicts = _conflicts(parser._mutually_exclusive_groups)
        self.options = {}
        self.pattern = self._read_pattern()
        self.positionals = parser._get_positional_actions()
        self.seen = set()
        self.seen_with_value = set()
        self.warned = set()
        self.extras = []
        self.extras_pattern = []

    def _read_pattern(self):
        letters = []
        for at, string in enumerate(self.arg_strings):
            if '-' in letters:
                letters.append('A')
            elif string == '--':
                letters.append('-')
            else:
                found = self.parser._parse_optional(string)
                if found is not None:
                    self.options[at] = found
                letters.append('A' if found is None else 'O')
        return ''.join(letters)

    def run(self, intermixed):
        """Goes through all strings; what nobody took."""
        at = 0
        last = max(self.options, default=-1)
        while at <= last:
            following = next(each for each in range(at, last + 1) if each in self.options)
            if not intermixed and at != following:
                after = self._take_positionals(at)
                if after > at:
                    at = after
                    continue
            if at not in self.options:
                self._leave(self.arg_strings[at:following], self.pattern[at:following])
                at = following
            at = self._take_option(at)
        if not intermixed:
            self.extras += self.arg_strings[self._take_positionals(at):]
        else:
            self._leave(self.arg_strings[at:], self.pattern[at:])
            self._take_left_positionals()
        self._finish()
        return self.namespace, self.extras

    def _leave(self, strings, pattern):
        self.extras += strings
        self.extras_pattern += pattern

    def _take_left_positionals(self):
        """Gives what is left between options to the positionals."""
        left = list(zip(self.extras, self.extras_pattern))
        arguments = [string for string, letter in left if letter != 'O']
        self.arg_strings = arguments
        self.pattern = ''.join(letter for _, letter in left if letter != 'O')
        taken = self._take_positionals(0)
        extras = []
        for string, letter in left:
            if letter != 'O' and taken:
                taken -= 1
            else:
                extras.append(string)
        self.extras = extras

    def _act(self, action, strings, option_string=None):
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if action.option_strings or strings:
            self.seen_with_value.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_with_value:
                    raise ArgumentError(action, f'not allowed with argument {_get_action_name(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option_string)

    def _warn_once(self, name, message):
        if name not in self.warned:
            self.parser._warning(message)
            self.warned.add(name)

    def _take_option(self, start):
        found = self.options[start]
        if len(found) > 1:
            matches = ', '.join(option for _, option, _, _ in found)
            raise ArgumentError(None, f'ambiguous option: {self.arg_strings[start]} could match {matches}')
        action, option, sep, explicit = found[0]
        if action is None:
            self._leave([self.arg_strings[start]], 'O')
            return start + 1
        if explicit is None:
            taken, stop = self._with_following(action, option, start + 1)
        else:
            taken, stop = self._with_explicit(action, option, sep, explicit, start + 1)
        for action, strings, option in taken:
            if action.deprecated:
                self._warn_once(option, f"option '{option}' is deprecated")
            self._act(action, strings, option)
        return stop

    def _with_following(self, action, option, start):
        stop = start + self.parser._match_argument(action, self.pattern[start:])
        return [(action, self.arg_strings[start:stop], option)], stop

    def _with_explicit(self, action, option, sep, explicit, stop):
        """Options whose value is in the same string; single letters may follow each other there."""
        chars = self.parser.prefix_chars
        taken = []
        while True:
            count = self.parser._match_argument(action, 'A')
            if count == 0 and option[1] not in chars and explicit != '':
                if sep or explicit[0] in chars:
                    raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
                taken.append((action, [], option))
                option = option[0] + explicit[0]
                if option not in self.parser._option_string_actions:
                    self._leave([option[0] + explicit], 'O')
                    return taken, stop
                action = self.parser._option_string_actions[option]
                explicit = explicit[1:]
                if not explicit:
                    more, stop = self._with_following(action, option, stop)
                    return taken + more, stop
                sep = '=' if explicit[0] == '=' else ''
                explicit = explicit.removeprefix('=')
            elif count == 1:
                return [*taken, (action, [explicit], option)], stop
            else:
                raise ArgumentError(action, f'ignored explicit argument {explicit!r}')

    def _take_positionals(self, start):
        counts = self.parser._match_arguments_partial(self.positionals, self.pattern[start:])
        for action, count in zip(self.positionals, counts):
            strings = self.arg_strings[start:start + count]
            pattern = self.pattern[start:start + count]
            if pattern[:1] == '-' if action.nargs == PARSER else action.nargs != REMAINDER and '-' in pattern:
                strings.remove('--')
            start += count
            if strings and action.deprecated:
                self._warn_once(action.dest, f"argument '{action.dest}' is deprecated")
            self._act(action, strings)
        self.positionals[:] = self.positionals[len(counts):]
        return start

    def _finish(self):
        required = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                required.append(_get_action_name(action))
            else:
                self._convert_default(action)
        if required:
            raise ArgumentError(None, f'the following arguments are required: {", ".join(required)}')
        for group in self.parser._mutually_exclusive_groups:
            if group.required and self.seen_with_value.isdisjoint(group._group_actions):
                names = [_get_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, f'one of the arguments {" ".join(names)} is required')

    def _convert_default(self, action):
        """A default that is a string is read as if it had been passed."""
        default = action.default
        if isinstance(default, str) and getattr(self.namespace, action.dest, None) is default:
            setattr(self.namespace, action.dest, self.parser._get_value(action, default))


def _conflicts(groups):
    conflicts = {}
    for group in groups:
        members = group._group_actions
        for at, action in enumerate(members):
            conflicts.setdefault(action, []).extend(members[:at] + members[at + 1:])
    return conflicts
