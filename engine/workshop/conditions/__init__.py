"""What conditions come to together: possible, implied, for or against whom."""
