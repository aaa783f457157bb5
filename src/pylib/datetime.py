"""Dates and times of the Gregorian calendar. The computer's own time zone is UTC.

https://docs.python.org/3/library/datetime.html. The classes are in _datetime and beside it.
"""
from _datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC']
