"""What happens to a company between its creation and its deletion, one module per act."""
