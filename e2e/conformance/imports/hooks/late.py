print('late is loaded')
value = 'late'
