"""Tables that come in: text, sheets, measures. One way, each step a value that the next one takes.

``source`` makes rows of cells of whatever came (``rows``, ``grid``); ``scores`` reads them:

* ``own_sheet``, ``layout``, ``spans``, ``by_place``: which rows are meant, each whole;
* ``scope``, ``cell``, ``scan``, ``mention``: which node a row is about, and which numbers it has;
* ``column_role``, ``header``, ``header_rows``, ``choose``: which of the numbers is the score;
* ``walk``: the claims of all rows, with what waits for a later line;
* ``year``, ``last_year``: whether the table is of this year, assessment and agency;
* ``settle``: one answer for the whole table, and what contradicts it;
* ``across``: tables with their nodes side by side, where nothing else was read;
* ``reader``: the way itself, and every row accounted for; ``opened``, ``paste``: who asks.

``measures`` reads plans by the same rows, ``years`` the items of a year, ``links`` public links,
``report`` the words of a whole report, ``printed`` what is ours in one, ``agency`` whose it is.
"""
