"""What names what: ids, anchors, names and addresses that are one thing's alone."""
