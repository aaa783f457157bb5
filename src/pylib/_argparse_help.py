"""How argparse lays out usage and help. Part of argparse; no terminal is ever coloured."""
import os as _os
import re as _re

__name__ = 'argparse'

SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = '?', '*', '+', 'A...', '...'


def _columns():
    try:
        return int(_os.environ['COLUMNS']) or 80
    except (KeyError, ValueError):
        return 80


def _in_braces(choices):
    return '{%s}' % ','.join(map(str, choices))


class HelpFormatter(object):
    """Collects sections, texts and arguments, then writes them as one text."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None, color=True):
        if width is None:
            width = _columns() - 2
        self._set_color(color)
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._Section(self, None)
        self._current_section = self._root_section
        self._whitespace_matcher = _re.compile(r'\s+', _re.ASCII)
        self._long_break_matcher = _re.compile(r'\n\n\n+')

    def _set_color(self, color):
        self._decolor = str

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        assert self._current_indent >= 0, 'Indent decreased below 0.'
        self._level -= 1

    class _Section(object):
        """A heading and what is written below it, each by a function with arguments."""

        def __init__(self, formatter, parent, heading=None):
            self.formatter = formatter
            self.parent = parent
            self.heading = heading
            self.items = []

        def format_help(self):
            formatter = self.formatter
            if self.parent is not None:
                formatter._indent()
            body = formatter._join_parts([func(*args) for func, args in self.items])
            if self.parent is not None:
                formatter._dedent()
            if not body:
                return ''
            heading = ''
            if self.heading is not SUPPRESS and self.heading is not None:
                heading = f'{" " * formatter._current_indent}{self.heading}:\n'
            return formatter._join_parts(['\n', heading, body, '\n'])

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        widest = len(self._format_action_invocation(action)) + self._current_indent
        for subaction in self._iter_indented_subactions(action):
            widest = max(widest, len(self._format_action_invocation(subaction)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, widest)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        """The whole text."""
        text = self._root_section.format_help()
        return self._long_break_matcher.sub('\n\n', text).strip('\n') + '\n' if text else text

    def _join_parts(self, part_strings):
        return ''.join(part for part in part_strings if part and part is not SUPPRESS)

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            usage = usage % {'prog': self._prog}
        elif not actions:
            usage = self._prog
        else:
            usage = self._usage_of(actions, groups, prefix)
        return f'{prefix}{usage}\n\n'

    def _usage_of(self, actions, groups, prefix):
        """The usage in one line, or in several where it is too wide."""
        optionals = [action for action in actions if action.option_strings]
        positionals = [action for action in actions if not action.option_strings]
        prog = self._prog
        inside = self._format_actions_usage(optionals + positionals, groups)
        usage = f'{prog} {inside}' if inside else prog
        width = self._width - self._current_indent
        if len(prefix) + len(usage) <= width:
            return usage
        optional_parts = self._get_actions_usage_parts(optionals, groups)
        positional_parts = self._get_actions_usage_parts(positionals, groups)
        if len(prefix) + len(prog) <= 0.75 * width:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            first, then = (optional_parts, positional_parts) if optional_parts else (positional_parts, [])
            lines = self._filled([prog, *first], indent, width, prefix) + self._filled(then, indent, width)
        else:
            indent = ' ' * len(prefix)
            lines = self._filled(optional_parts + positional_parts, indent, width)
            if len(lines) > 1:
                lines = self._filled(optional_parts, indent, width) + self._filled(positional_parts, indent, width)
            lines.insert(0, prog)
        return '\n'.join(lines)

    @staticmethod
    def _filled(parts, indent, width, prefix=None):
        """Parts in lines of a width; the first goes on after `prefix`, if there is one."""
        lines, line = [], []
        length = len(indent if prefix is None else prefix) - 1
        for part in parts:
            if length + 1 + len(part) > width and line:
                lines.append(indent + ' '.join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if prefix is not None:
            lines[0] = lines[0][len(indent):]
        return lines

    def _format_actions_usage(self, actions, groups):
        return ' '.join(self._get_actions_usage_parts(actions, groups))

    def _groups_in(self, actions, groups):
        """Exclusive groups whose members stand together, by first and last place."""
        spans = {}
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f'empty group {group}')
            if all(action.help is SUPPRESS for action in members):
                continue
            try:
                start = min(actions.index(action) for action in members)
            except ValueError:
                continue
            end = start + len(members)
            if set(actions[start:end]) == set(members):
                spans[start, end] = group
        return spans

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            return part[1:-1] if in_group and part[0] == '[' and part[-1] == ']' else part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            args = self._format_args(action, self._get_default_metavar_for_optional(action))
            part = f'{action.option_strings[0]} {args}'
        return part if action.required or in_group else f'[{part}]'

    def _get_actions_usage_parts(self, actions, groups):
        spans = self._groups_in(actions, groups)
        grouped = {action for group in spans.values() for action in group._group_actions}
        parts = [self._usage_part(action, action in grouped) for action in actions]
        barred = set()
        for (start, end), group in sorted(spans.items(), key=lambda item: item[0], reverse=True):
            shown = [part for part in parts[start:end] if part is not None]
            last = start + len(shown) - 1
            opening, closing = ('[', ']') if not group.required else ('(', ')') if len(shown) > 1 else ('', '')
            shown[0] = opening + shown[0]
            shown[-1] += closing
            for at, part in enumerate(shown[:-1], start):
                if at not in barred:
                    parts[at] = f'{part} |'
                    barred.add(at)
            parts[last] = shown[-1]
            parts[last + 1:end] = [None] * (end - last - 1)
        return [part for part in parts if part is not None]

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        width = max(self._width - position, 11)
        header_width = position - self._current_indent - 2
        invocation = self._format_action_invocation(action)
        indent = ' ' * self._current_indent
        first_indent = position
        if action.help and len(invocation) <= header_width:
            header = f'{indent}{invocation:<{header_width}}  '
            first_indent = 0
        else:
            header = f'{indent}{invocation}\n'
        parts = [header]
        if action.help and action.help.strip():
            help_text = self._expand_help(action)
            if help_text:
                first, *others = self._split_lines(help_text, width)
                parts.append(f'{" " * first_indent}{first}\n')
                parts += [f'{" " * position}{line}\n' for line in others]
        elif not header.endswith('\n'):
            parts.append('\n')
        parts += [self._format_action(subaction) for subaction in self._iter_indented_subactions(action)]
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return ' '.join(self._metavar_formatter(action, default)(1))
        options = ', '.join(action.option_strings)
        if action.nargs == 0:
            return options
        return f'{options} {self._format_args(action, self._get_default_metavar_for_optional(action))}'

    def _metavar_formatter(self, action, default_metavar):
        """A function that repeats the name of a value as often as it is asked for."""
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = _in_braces(action.choices)
        else:
            shown = default_metavar
        return lambda count: shown if isinstance(shown, tuple) else (shown,) * count

    def _format_args(self, action, default_metavar):
        names = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % names(1)
        if nargs == OPTIONAL:
            return '[%s]' % names(1)
        if nargs == ZERO_OR_MORE:
            pair = names(1)
            return ('[%s [%s ...]]' if len(pair) == 2 else '[%s ...]') % pair
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % names(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % names(1)
        if nargs == SUPPRESS:
            return ''
        try:
            slots = ['%s' for _ in range(nargs)]
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return ' '.join(slots) % names(nargs)

    def _expand_help(self, action):
        text = self._get_help_string(action)
        if '%' not in text:
            return text
        params = {name: getattr(value, '__name__', value)
                  for name, value in dict(vars(action), prog=self._prog).items() if value is not SUPPRESS}
        if params.get('choices') is not None:
            params['choices'] = ', '.join(map(str, params['choices']))
        return text % params

    def _iter_indented_subactions(self, action):
        get_subactions = getattr(action, '_get_subactions', None)
        if get_subactions is not None:
            self._indent()
            yield from get_subactions()
            self._dedent()

    def _one_line(self, text):
        return self._whitespace_matcher.sub(' ', text).strip()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(self._one_line(text), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(self._one_line(text), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves the lines of descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves the lines of help texts as they are, too."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds defaults to help texts."""

    def _get_help_string(self, action):
        text = '' if action.help is None else action.help
        if ('%(default)' not in text and action.default is not SUPPRESS
                and (action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE))):
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names values after their types."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
