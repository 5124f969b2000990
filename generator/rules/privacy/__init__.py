"""What a public document must not tell of anybody, and links that tell too much or lead nowhere."""
