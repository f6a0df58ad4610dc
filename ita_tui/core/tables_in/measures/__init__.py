"""Tables of measures, as offices write them and as this program writes them, into a record."""
