"""Command lines as C's getopt reads them. https://docs.python.org/3/library/getopt.html"""
import os

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    """What is wrong, and with which option."""
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        super().__init__(msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """The options as (name, value) pairs and the arguments behind them."""
    opts = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            return opts, args[1:]
        if args[0].startswith('--'):
            opts, args = do_longs(opts, args[0][2:], longopts, args[1:])
        else:
            opts, args = do_shorts(opts, args[0][1:], shortopts, args[1:])
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same where options may stand behind arguments."""
    opts, others = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    in_order = shortopts.startswith('-')
    options_first = not in_order and (shortopts.startswith('+') or bool(os.environ.get('POSIXLY_CORRECT')))
    if shortopts[:1] in ('-', '+'):
        shortopts = shortopts[1:]
    while args:
        if args[0] == '--':
            others += args[1:]
            break
        if args[0][:1] == '-' and args[0] != '-':
            if in_order and others:
                opts.append((None, others))
                others = []
            if args[0].startswith('--'):
                opts, args = do_longs(opts, args[0][2:], longopts, args[1:])
            else:
                opts, args = do_shorts(opts, args[0][1:], shortopts, args[1:])
        elif options_first:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return opts, others


def do_longs(opts, opt, longopts, args):
    opt, equals, value = opt.partition('=')
    has_arg, opt = long_has_args(opt, longopts)
    if has_arg:
        if not equals and has_arg != '?':
            if not args:
                raise GetoptError(f'option --{opt} requires argument', opt)
            value, args = args[0], args[1:]
    elif equals:
        raise GetoptError(f'option --{opt} must not have an argument', opt)
    opts.append((f'--{opt}', value))
    return opts, args


def long_has_args(opt, longopts):
    """Whether a long option takes an argument ('?' for one that may), and its whole name."""
    possible = [each for each in longopts if each.startswith(opt)]
    if not possible:
        raise GetoptError(f'option --{opt} not recognized', opt)
    for suffix, has_arg in ('', False), ('=', True), ('=?', '?'):
        if opt + suffix in possible:
            return has_arg, opt
    if len(possible) > 1:
        raise GetoptError(f'option --{opt} not a unique prefix; possible options: {", ".join(possible)}', opt)
    found = possible[0]
    if found.endswith('=?'):
        return '?', found[:-2]
    return found.endswith('='), found.removesuffix('=')


def do_shorts(opts, optstring, shortopts, args):
    while optstring:
        opt, optstring = optstring[0], optstring[1:]
        has_arg = short_has_arg(opt, shortopts)
        value = ''
        if has_arg:
            if not optstring and has_arg != '?':
                if not args:
                    raise GetoptError(f'option -{opt} requires argument', opt)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ''
        opts.append((f'-{opt}', value))
    return opts, args


def short_has_arg(opt, shortopts):
    """Whether a letter takes an argument; '?' for one that may."""
    for at, letter in enumerate(shortopts):
        if opt == letter != ':':
            if not shortopts.startswith(':', at + 1):
                return False
            return '?' if shortopts.startswith('::', at + 1) else True
    raise GetoptError(f'option -{opt} not recognized', opt)
