import pkg.late as late
seen = hasattr(late, 'later')
