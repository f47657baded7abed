"""Where somebody met: cities, countries, and meetings that have no place."""
