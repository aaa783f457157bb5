import locale, platform, getpass, os, sys, io
print(locale.localeconv(), locale.LC_ALL, locale.LC_CTYPE)
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: locale.setlocale(locale.LC_NUMERIC)); t(lambda: locale.setlocale(locale.LC_NUMERIC, 'C')); t(lambda: locale.setlocale(99)); t(lambda: locale.currency(5)); t(lambda: locale.atof('3.5')); t(lambda: locale.atoi('7')); t(lambda: locale.format_string('%d %s', (3, 'a'))); t(lambda: locale.format_string('%.2f', 1234.5, grouping=True)); t(lambda: locale.str(1.23456789012345)); t(lambda: locale.strcoll('a', 'b')); t(lambda: locale.strxfrm('a')); t(lambda: locale.getpreferredencoding(False)); t(lambda: locale.getlocale(locale.LC_ALL)); t(lambda: locale.getlocale(locale.LC_NUMERIC)); t(lambda: locale.delocalize('1.5')); t(lambda: locale.getlocale()); t(lambda: locale.getencoding()); t(lambda: locale.setlocale(locale.LC_ALL, 'C')); t(lambda: locale.getlocale())
t(lambda: platform.python_implementation()); t(lambda: platform.uname()._fields); t(lambda: platform.python_version() == '.'.join(map(str, sys.version_info[:3]))); t(lambda: platform.python_version_tuple() == tuple(platform.python_version().split('.'))); t(lambda: platform.system() == os.uname().sysname); t(lambda: platform.node() == os.uname().nodename)
for n in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'): os.environ.pop(n, None)
os.environ['USER'] = 'bob'; t(getpass.getuser); t(lambda: getpass.getpass(echo_char='ab'))
