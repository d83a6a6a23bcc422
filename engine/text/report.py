"""Wording of reports: the frame, the marks, and what is said of each subject."""

from engine.text.report_frame import TABLE as FRAME
from engine.text.report_marks import TABLE as MARKS
from engine.text.report_subject import TABLE as SUBJECT
from engine.text.report_versions import TABLE as VERSIONS

TABLE: dict[str, tuple[str, str]] = {**FRAME, **MARKS, **SUBJECT, **VERSIONS}
