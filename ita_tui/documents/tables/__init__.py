"""Tables as files of office programs."""
