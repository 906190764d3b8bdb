"""What an exported model says of files."""
