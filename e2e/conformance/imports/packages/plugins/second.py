print('second is loaded by the star')
