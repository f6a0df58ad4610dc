"""What stands in the way of a document, and why one was printed all the same."""
