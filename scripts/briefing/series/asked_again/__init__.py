"""What was read while something was asked, so that it is asked again only where that is another."""
