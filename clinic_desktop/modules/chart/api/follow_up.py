"""What comes after a visit."""

from clinic_desktop.modules.chart.domain.follow_up import FollowUp, parse_again
from clinic_desktop.modules.chart.service.follow_up import plan_follow_up, recall_of_visit

__all__ = ["FollowUp", "parse_again", "plan_follow_up", "recall_of_visit"]
