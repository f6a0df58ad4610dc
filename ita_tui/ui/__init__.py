"""The Textual app: screens and widgets that draw the one record and report what the user did."""
