import pkg.whole as me; print('whole is', me.__name__)
