"""Passkeys: sign in with what a telephone or a computer keeps, opened by a finger, a face or its code (WebAuthn 3)."""
