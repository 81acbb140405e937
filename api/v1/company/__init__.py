"""What a company changes itself: ``/api/v1/company/``, for its settings screens."""
