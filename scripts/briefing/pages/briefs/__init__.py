"""One page an entry: a module and its template for each kind."""
