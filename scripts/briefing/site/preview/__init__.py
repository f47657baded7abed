"""The preview: pages made when they are asked for, from the files as they stand. Writes nothing."""
