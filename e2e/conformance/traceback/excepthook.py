import sys


def hook(kind, error, tb):
    print('hook', kind.__name__, error, tb.tb_lineno, tb.tb_frame.f_code.co_name)
    sys.__excepthook__(kind, error, tb)


sys.excepthook = hook
raise ValueError('to the hook')
