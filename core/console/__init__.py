"""What the platform's own team does with companies: who asks for what, and what came of it (control plane)."""
