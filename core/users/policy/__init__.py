"""Roles as data of the company, and the engine that answers every exit from them."""
