"""The editors' form in the browser: Sveltia CMS, told of our classes. Published only where somebody asked for it."""
