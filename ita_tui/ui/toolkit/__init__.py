"""The toolkit made to speak Thai and to do less: nothing here knows of records."""
