def turn():
    return 'brr'
