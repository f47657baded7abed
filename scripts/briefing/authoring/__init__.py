"""What editors get from the classes and the entries: schema, field guide, skeletons, coverage. Knows no page of the site."""
