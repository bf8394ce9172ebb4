"""Articles over time: every month has its place, a long time is counted by years."""

from __future__ import annotations

from datetime import date

from newsgraph.web.drawing.bars import HEIGHT, WIDTH, bars


def test_nothing_has_no_bars() -> None:
    assert bars({}) == []


def test_months_without_articles_keep_their_place() -> None:
    drawn = bars({date(2015, 11, 1): 2, date(2016, 2, 1): 4})
    assert [(bar.start, bar.count) for bar in drawn] == [
        (date(2015, 11, 1), 2),
        (date(2015, 12, 1), 0),
        (date(2016, 1, 1), 0),
        (date(2016, 2, 1), 4),
    ]


def test_the_highest_bar_fills_the_height_and_the_others_are_in_proportion() -> None:
    low, high = bars({date(2015, 1, 1): 2, date(2015, 2, 1): 8})
    assert (high.height, high.y) == (HEIGHT, 0)
    assert (low.height, low.y) == (HEIGHT / 4, HEIGHT * 3 / 4)


def test_a_long_time_becomes_years() -> None:
    drawn = bars({date(2001, 3, 1): 1, date(2001, 9, 1): 1, date(2009, 1, 1): 5})
    assert (drawn[0].start.year, drawn[0].count) == (2001, 2)
    assert len(drawn) == 9
    assert all(bar.yearly for bar in drawn)


def test_bars_stay_on_the_picture_and_a_single_one_is_not_a_wall() -> None:
    (single,) = bars({date(2015, 1, 1): 3})
    assert single.width < WIDTH / 4
    many = bars({date(2013 + place // 12, place % 12 + 1, 1): 1 for place in range(48)})
    assert many[-1].x + many[-1].width <= WIDTH
