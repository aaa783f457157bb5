# compare: output
import cmd
import io


class Shell(cmd.Cmd):
    intro = 'welcome'
    prompt = '$ '
    doc_leader = 'what there is:'

    def do_add(self, arg):
        """Adds numbers.

            Indented a little.
        """
        print(sum(map(int, arg.split())))

    def do_echo(self, arg):
        print(repr(arg))

    def do_shell(self, arg):
        'runs nothing'
        print('shell', repr(arg))

    def help_topics(self):
        print('a topic of its own')

    def help_echo(self):
        print('says it again')

    def do_bye(self, arg):
        return 'stop'

    def do_EOF(self, arg):
        print('end of input')
        return True

    def postcmd(self, stop, line):
        print('stop is', stop, 'after', repr(line), 'last', repr(self.lastcmd))
        return stop


script = '\nadd 1 2\n\n?add\n? echo\nhelp\n!ls -l\necho   two words  \nadd-3\nnothing here\nhelp nothing\nhelp topics\n'
shell = Shell(stdin=io.StringIO(script))
shell.use_rawinput = False
shell.cmdqueue.append('echo queued')
shell.cmdloop('another intro')
for line in ('', '  ', '?', '!', 'name-rest', 'a b  c ', '9x', ';', 'EOF'):
    print(cmd.Cmd().parseline(line), Shell().parseline(line))
print(Shell().completenames('e'), Shell().completenames(''), sorted(Shell().complete_help('e')), Shell().completedefault(1, 2))
plain = cmd.Cmd(stdout=io.StringIO())
for line in ('dance', '!x', 'help', '?x', 'help help', ''):
    plain.onecmd(line)
plain.columnize([f'entry{n}' * (n % 3 + 1) for n in range(20)], 60)
plain.columnize(['one'])
plain.columnize([])
plain.columnize(['x' * 50, 'y'], 20)
plain.print_topics('header', ['b', 'a'], 15, 80)
plain.ruler = ''
plain.print_topics('none', [], 15, 80)
plain.print_topics('bare', ['a'], 15, 80)
print(plain.stdout.getvalue())
try:
    plain.columnize(['a', 1, 'b', None])
except TypeError as error:
    print(error)
print(cmd.PROMPT, len(cmd.IDENTCHARS), cmd.Cmd.use_rawinput)
