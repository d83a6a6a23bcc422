"""Terms and periods in months.

Two conventions, both to be verified, since no regulation in the rule base says how its months end:

- A *term* ("within one month of receiving it"): the day of the event does not count; the term ends
  on the corresponding day of its last month, or on that month's last day. So the Civil Code,
  Articles 201 and 202.
- A *period* ("twelve months from the day of effect"): the first day counts; the period ends the day
  before the corresponding day, or before that month's last day where it has no such day. So the
  interpretation of the Criminal Procedure Law of 2021, Article 202, for terms of years. What that
  article adds for months that begin on the last day of a month is not applied: it would lengthen
  the period.
"""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta


def months_later(day: date, months: int) -> date:
    """Return the corresponding day so many months later, or the last day of that month.

    Past the last day a calendar has, it is that day.
    """
    try:
        return day + relativedelta(months=months)
    except (OverflowError, ValueError):
        return date.max


def days_later(day: date, days: int) -> date:
    """Return the day so many days later; past the last day a calendar has, that day."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max


def last_day(start: date, months: int) -> date:
    """Return the last day of a period of one month or more that begins on a day."""
    return months_later(start, months) - timedelta(days=1)
