"""What crawlers and hosts read: sitemap, robots, redirects."""
