import getopt


def t(f):
    try:
        print(f())
    except getopt.GetoptError as error:
        print('GetoptError', error, repr(error.opt), error.msg, error.args)


for f in (getopt.getopt, getopt.gnu_getopt):
    for args, s, l in [('-a -b val file -c'.split(), 'ab:c', []), ('--alpha=1 --be x -- -a'.split(), 'a', ['alpha=', 'beta']), ('-abval x -a'.split(), 'ab:', []), (['--al'], '', ['alpha', 'alphabet']), (['--alpha'], '', ['alpha', 'alphabet']), (['--alphax'], '', 'alpha='), (['-x'], 'a', []), (['-b'], 'b:', []), (['--beta=3'], '', ['beta']), (['--alpha'], '', ['alpha=']), (['-', 'x', '-a'], 'a', []), (['-o', 'x'], 'o::', []), (['-ox'], 'o::', []), (['--opt', 'y'], '', ['opt=?']), (['--opt=y', 'z'], '', ['opt=?']), (['a', '-b', 'c', '-d'], '-bd', []), (['a', '-b'], '+b', [])]: t(lambda: f(args, s, l))
