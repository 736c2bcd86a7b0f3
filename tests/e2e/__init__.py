"""The product as its users meet it: a bot in its own process, the sandbox in another, HTTP between them."""
