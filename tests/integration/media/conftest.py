"""What several tests of real programs need."""

from tests.integration.media.test_relay import coturn

__all__ = ["coturn"]
