"""The chart's door to the access report."""

from clinic_desktop.modules.chart.service.access_report import access_report

__all__ = ["access_report"]
