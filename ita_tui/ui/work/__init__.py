"""The work on the open record, without a widget: what screens and widgets draw and ask for."""
