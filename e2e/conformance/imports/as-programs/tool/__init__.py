print('tool is imported')
