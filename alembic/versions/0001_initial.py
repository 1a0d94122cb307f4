# ruff: noqa: E501 - statements as they are
"""The schema of the first release, written by devtools/migrations.py; never edited after."""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op

revision = "0001"
down_revision = None

# What metadata alone can't say: full-text tables, triggers.
_MORE = (
    """CREATE TRIGGER IF NOT EXISTS appointment_added AFTER INSERT ON appointment BEGIN INSERT INTO appointment_resource
  (day, resource_id, start_minute, appointment_id, minutes, zone, status)
  SELECT new.day, unhex(value), max(0, new.start_minute + CASE WHEN (CASE WHEN new.assistant_before + new.assistant_after > 0
    AND EXISTS (SELECT 1 FROM practitioner WHERE id = unhex(value)) THEN 1 ELSE 0 END) AND new.assistant_before > 0
    THEN new.assistant_before ELSE -new.buffer_before END), new.id, (new.start_minute + new.minutes + CASE WHEN (CASE WHEN new.assistant_before + new.assistant_after > 0
    AND EXISTS (SELECT 1 FROM practitioner WHERE id = unhex(value)) THEN 1 ELSE 0 END) AND new.assistant_after > 0
    THEN -new.assistant_after ELSE new.buffer_after END) - max(0, new.start_minute + CASE WHEN (CASE WHEN new.assistant_before + new.assistant_after > 0
    AND EXISTS (SELECT 1 FROM practitioner WHERE id = unhex(value)) THEN 1 ELSE 0 END) AND new.assistant_before > 0
    THEN new.assistant_before ELSE -new.buffer_before END), new.zone, new.status
  FROM json_each(new.resources)
  WHERE new.removed = 0 AND new.status <> 'entered-in-error'; END""",
    """CREATE TRIGGER IF NOT EXISTS appointment_changed AFTER UPDATE OF day, start_minute, minutes, zone, status, resources, removed, buffer_before, buffer_after, assistant_before, assistant_after ON appointment BEGIN DELETE FROM appointment_resource
  WHERE (day, resource_id, start_minute, appointment_id) IN
  (SELECT old.day, unhex(value), max(0, old.start_minute + CASE WHEN (CASE WHEN old.assistant_before + old.assistant_after > 0
    AND EXISTS (SELECT 1 FROM practitioner WHERE id = unhex(value)) THEN 1 ELSE 0 END) AND old.assistant_before > 0
    THEN old.assistant_before ELSE -old.buffer_before END), old.id FROM json_each(old.resources)); INSERT INTO appointment_resource
  (day, resource_id, start_minute, appointment_id, minutes, zone, status)
  SELECT new.day, unhex(value), max(0, new.start_minute + CASE WHEN (CASE WHEN new.assistant_before + new.assistant_after > 0
    AND EXISTS (SELECT 1 FROM practitioner WHERE id = unhex(value)) THEN 1 ELSE 0 END) AND new.assistant_before > 0
    THEN new.assistant_before ELSE -new.buffer_before END), new.id, (new.start_minute + new.minutes + CASE WHEN (CASE WHEN new.assistant_before + new.assistant_after > 0
    AND EXISTS (SELECT 1 FROM practitioner WHERE id = unhex(value)) THEN 1 ELSE 0 END) AND new.assistant_after > 0
    THEN -new.assistant_after ELSE new.buffer_after END) - max(0, new.start_minute + CASE WHEN (CASE WHEN new.assistant_before + new.assistant_after > 0
    AND EXISTS (SELECT 1 FROM practitioner WHERE id = unhex(value)) THEN 1 ELSE 0 END) AND new.assistant_before > 0
    THEN new.assistant_before ELSE -new.buffer_before END), new.zone, new.status
  FROM json_each(new.resources)
  WHERE new.removed = 0 AND new.status <> 'entered-in-error'; END""",
    """CREATE TRIGGER IF NOT EXISTS appointment_deleted AFTER DELETE ON appointment BEGIN DELETE FROM appointment_resource
  WHERE (day, resource_id, start_minute, appointment_id) IN
  (SELECT old.day, unhex(value), max(0, old.start_minute + CASE WHEN (CASE WHEN old.assistant_before + old.assistant_after > 0
    AND EXISTS (SELECT 1 FROM practitioner WHERE id = unhex(value)) THEN 1 ELSE 0 END) AND old.assistant_before > 0
    THEN old.assistant_before ELSE -old.buffer_before END), old.id FROM json_each(old.resources)); END""",
    """CREATE TRIGGER IF NOT EXISTS report_arrived AFTER INSERT ON diagnostic_report BEGIN DELETE FROM result_unread WHERE entry_id = new.entry_id;
  INSERT INTO result_unread (entry_id, report_id, patient_id, responsible_id, severity, sort_ms)
  SELECT r.entry_id, r.id, r.patient_id, coalesce((SELECT v.assigned_id FROM result_review v
  WHERE v.entry_id = r.entry_id AND v.action = 'reassigned' ORDER BY v.done_ms DESC, v.id DESC
  LIMIT 1), r.responsible_id), r.severity, r.sort_ms
  FROM (SELECT * FROM diagnostic_report WHERE entry_id = new.entry_id
  ORDER BY precedence DESC, id DESC LIMIT 1) r
  WHERE r.to_review = 1
  AND r.status NOT IN ('entered-in-error', 'cancelled', 'registered')
  AND NOT EXISTS (SELECT 1 FROM result_review v
  WHERE v.entry_id = r.entry_id AND v.report_id = r.id AND v.action = 'acknowledged'); END""",
    """CREATE TRIGGER IF NOT EXISTS result_reviewed AFTER INSERT ON result_review BEGIN DELETE FROM result_unread WHERE entry_id = new.entry_id;
  INSERT INTO result_unread (entry_id, report_id, patient_id, responsible_id, severity, sort_ms)
  SELECT r.entry_id, r.id, r.patient_id, coalesce((SELECT v.assigned_id FROM result_review v
  WHERE v.entry_id = r.entry_id AND v.action = 'reassigned' ORDER BY v.done_ms DESC, v.id DESC
  LIMIT 1), r.responsible_id), r.severity, r.sort_ms
  FROM (SELECT * FROM diagnostic_report WHERE entry_id = new.entry_id
  ORDER BY precedence DESC, id DESC LIMIT 1) r
  WHERE r.to_review = 1
  AND r.status NOT IN ('entered-in-error', 'cancelled', 'registered')
  AND NOT EXISTS (SELECT 1 FROM result_review v
  WHERE v.entry_id = r.entry_id AND v.report_id = r.id AND v.action = 'acknowledged'); END""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS note_fts USING fts5(text, content='note_text', content_rowid='rid', tokenize='unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS document_fts USING fts5(text, content='document_text', content_rowid='rid', tokenize='unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS patient_fts USING fts5(names, marks, content='', contentless_delete=1, detail=none, prefix='1 2 3', tokenize='ascii')""",
)


def upgrade() -> None:
    """Create everything in an empty file."""
    _appointment_resource()
    _appointment_type()
    _audit_checkpoint()
    _audit_event()
    _blob()
    _calendar_feed()
    _call_authority()
    _call_places()
    _call_policy()
    _call_recording_piece()
    _clinic()
    _closure()
    _day_close()
    _document_reading()
    _document_text()
    _draft()
    _field_conflict()
    _immunization_series()
    _laboratory_folder()
    _letter_template()
    _location()
    _mail_file()
    _mailbox()
    _mailbox_place()
    _message_channel()
    _message_placement()
    _message_policy()
    _message_rule()
    _message_text()
    _note_macro()
    _note_template()
    _note_text()
    _number_series()
    _opening_schedule()
    _patient()
    _patient_index()
    _patient_word()
    _practitioner()
    _recent_patient()
    _result_unread()
    _row_meta()
    _slot_hold()
    _store_meta()
    _sync_op()
    _allergy_assertion()
    _app_user()
    _appointment_series()
    _device()
    _document()
    _flag()
    _imaging_study()
    _kept_resource()
    _laboratory_message()
    _leave_allowance()
    _leave_request()
    _medication_review()
    _patient_address()
    _patient_identifier()
    _patient_link()
    _patient_name()
    _patient_photo()
    _patient_source()
    _patient_telecom()
    _related_person()
    _restricted_visit()
    _agenda_view()
    _appointment()
    _document_content()
    _document_review()
    _emergency_access()
    _imaging_series()
    _leave_step()
    _user_key()
    _emergency_review()
    _encounter()
    _imaging_instance()
    _message_call()
    _message_reply()
    _wait_list_entry()
    _allergy_intolerance()
    _call_session()
    _composition()
    _condition()
    _diagnostic_report()
    _family_member_history()
    _imaging_mark()
    _immunization()
    _letter()
    _medication_statement()
    _note()
    _observation()
    _pregnancy()
    _procedure()
    _recall()
    _social_history()
    _wait_list_offer()
    _call_consent()
    _call_file()
    _call_message()
    _call_offer()
    _call_recording()
    _co_signature_request()
    _message()
    _message_code()
    _result_review()
    _mail()
    for statement in _MORE:
        op.get_bind().exec_driver_sql(statement)


def _appointment_resource() -> None:
    op.create_table(
        "appointment_resource",
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("resource_id", sa.LargeBinary(16), nullable=False),
        sa.Column("start_minute", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint(
            "day",
            "resource_id",
            "start_minute",
            "appointment_id",
            name=op.f("pk_appointment_resource"),
        ),
        sqlite_with_rowid=False,
    )


def _appointment_type() -> None:
    op.create_table(
        "appointment_type",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column("modality", sa.String(), nullable=False),
        sa.Column("preparation", sa.String(), nullable=False),
        sa.Column("buffer_before", sa.Integer(), nullable=False),
        sa.Column("buffer_after", sa.Integer(), nullable=False),
        sa.Column("assistant_before", sa.Integer(), nullable=False),
        sa.Column("assistant_after", sa.Integer(), nullable=False),
        sa.Column("price", sa.String(), nullable=False),
        sa.Column("practitioner_ids", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_type")),
    )


def _audit_checkpoint() -> None:
    op.create_table(
        "audit_checkpoint",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_checkpoint")),
    )


def _audit_event() -> None:
    op.create_table(
        "audit_event",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.LargeBinary(16), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("entity_id", sa.LargeBinary(16), nullable=True),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("op_hash", sa.LargeBinary(), nullable=True),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_event")),
    )
    op.create_index(op.f("ix_audit_event_patient_id"), "audit_event", ["patient_id"], unique=False)
    op.create_index(op.f("ix_audit_event_user_id"), "audit_event", ["user_id"], unique=False)


def _blob() -> None:
    op.create_table(
        "blob",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("mime", sa.String(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=True),
        sa.Column("inline", sa.LargeBinary(), nullable=True),
        sa.Column("chunks", sa.LargeBinary(), nullable=True),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("erased_ms", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blob")),
        sa.UniqueConstraint("digest", name=op.f("uq_blob_digest")),
    )


def _calendar_feed() -> None:
    op.create_table(
        "calendar_feed",
        sa.Column("resource_id", sa.LargeBinary(16), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_feed")),
    )
    op.create_index(
        op.f("ix_calendar_feed_resource_id"), "calendar_feed", ["resource_id"], unique=False
    )


def _call_authority() -> None:
    op.create_table(
        "call_authority",
        sa.Column("certificate", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_authority")),
    )


def _call_places() -> None:
    op.create_table(
        "call_places",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("device_key", sa.String(), nullable=False),
        sa.Column("authority", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_places")),
    )


def _call_policy() -> None:
    op.create_table(
        "call_policy",
        sa.Column("recording", sa.Boolean(), nullable=False),
        sa.Column("recording_days", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_policy")),
    )


def _call_recording_piece() -> None:
    op.create_table(
        "call_recording_piece",
        sa.Column("recording_id", sa.LargeBinary(16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("recording_id", "number", name=op.f("pk_call_recording_piece")),
    )


def _clinic() -> None:
    op.create_table(
        "clinic",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("subdivision", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("phone_region", sa.String(), nullable=False),
        sa.Column("paper_size", sa.String(), nullable=False),
        sa.Column("slot_minutes", sa.Integer(), nullable=False),
        sa.Column("waiting_alarm_minutes", sa.Integer(), nullable=False),
        sa.Column("closes_on_holidays", sa.Boolean(), nullable=False),
        sa.Column("soft_lock_minutes", sa.Integer(), nullable=False),
        sa.Column("hard_lock_minutes", sa.Integer(), nullable=False),
        sa.Column("two_person_exports", sa.Boolean(), nullable=False),
        sa.Column("overbook_limit", sa.Integer(), nullable=False),
        sa.Column("offers_at_once", sa.Integer(), nullable=False),
        sa.Column("offer_minutes", sa.Integer(), nullable=False),
        sa.Column("late_cancel_hours", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clinic")),
    )


def _closure() -> None:
    op.create_table(
        "closure",
        sa.Column("resource_id", sa.LargeBinary(16), nullable=True),
        sa.Column("first_day", sa.String(), nullable=False),
        sa.Column("last_day", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("minute_from", sa.Integer(), nullable=True),
        sa.Column("minute_to", sa.Integer(), nullable=True),
        sa.Column("opens", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closure")),
    )
    op.create_index(op.f("ix_closure_last_day"), "closure", ["last_day"], unique=False)
    op.create_index(op.f("ix_closure_source"), "closure", ["source"], unique=False)


def _day_close() -> None:
    op.create_table(
        "day_close",
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("numbers", sa.String(), nullable=False),
        sa.Column("audit_head", sa.String(), nullable=False),
        sa.Column("reopened_because", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_close")),
    )
    op.create_index(op.f("ix_day_close_day"), "day_close", ["day"], unique=False)


def _document_reading() -> None:
    op.create_table(
        "document_reading",
        sa.Column("content_id", sa.LargeBinary(16), nullable=False),
        sa.Column("document_id", sa.LargeBinary(16), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("content_id", name=op.f("pk_document_reading")),
    )
    op.create_index(op.f("ix_document_reading_state"), "document_reading", ["state"], unique=False)


def _document_text() -> None:
    op.create_table(
        "document_text",
        sa.Column("rid", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("document_id", sa.LargeBinary(16), nullable=False),
        sa.Column("content_id", sa.LargeBinary(16), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("rid", name=op.f("pk_document_text")),
        sa.UniqueConstraint("content_id", "page", name=op.f("uq_document_text_content_id")),
    )
    op.create_index(
        op.f("ix_document_text_document_id"), "document_text", ["document_id"], unique=False
    )


def _draft() -> None:
    op.create_table(
        "draft",
        sa.Column("user_id", sa.LargeBinary(16), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "form", "subject", name=op.f("pk_draft")),
    )


def _field_conflict() -> None:
    op.create_table(
        "field_conflict",
        sa.Column("row_id", sa.LargeBinary(16), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("u", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("h_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", "field", "u", name=op.f("pk_field_conflict")),
        sqlite_with_rowid=False,
    )


def _immunization_series() -> None:
    op.create_table(
        "immunization_series",
        sa.Column("vaccine", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("doses", sa.String(), nullable=False),
        sa.Column("repeat_months", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_immunization_series")),
    )


def _laboratory_folder() -> None:
    op.create_table(
        "laboratory_folder",
        sa.Column("folder", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_laboratory_folder")),
    )


def _letter_template() -> None:
    op.create_table(
        "letter_template",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_template")),
    )


def _location() -> None:
    op.create_table(
        "location",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_location")),
    )


def _mail_file() -> None:
    op.create_table(
        "mail_file",
        sa.Column("mail_id", sa.LargeBinary(16), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("blob_id", sa.LargeBinary(16), nullable=True),
        sa.Column("document_id", sa.LargeBinary(16), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_file")),
    )
    op.create_index(op.f("ix_mail_file_mail_id"), "mail_file", ["mail_id"], unique=False)


def _mailbox() -> None:
    op.create_table(
        "mailbox",
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("settings", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailbox")),
    )


def _mailbox_place() -> None:
    op.create_table(
        "mailbox_place",
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("validity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("looked_ms", sa.BigInteger(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_mailbox_place")),
    )


def _message_channel() -> None:
    op.create_table(
        "message_channel",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("settings", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_channel")),
    )


def _message_placement() -> None:
    op.create_table(
        "message_placement",
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=False),
        sa.Column("placed_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", name=op.f("pk_message_placement")),
        sqlite_with_rowid=False,
    )


def _message_policy() -> None:
    op.create_table(
        "message_policy",
        sa.Column("clinic_phone", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("quiet_start", sa.Integer(), nullable=False),
        sa.Column("quiet_end", sa.Integer(), nullable=False),
        sa.Column("cancel_hours", sa.Integer(), nullable=False),
        sa.Column("max_age_hours", sa.Integer(), nullable=False),
        sa.Column("attach_calendar", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_policy")),
    )


def _message_rule() -> None:
    op.create_table(
        "message_rule",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("lead_days", sa.Integer(), nullable=False),
        sa.Column("lead_at", sa.Integer(), nullable=True),
        sa.Column("lead_minutes", sa.Integer(), nullable=False),
        sa.Column("channels", sa.String(), nullable=False),
        sa.Column("type_ids", sa.String(), nullable=False),
        sa.Column("modalities", sa.String(), nullable=False),
        sa.Column("late", sa.String(), nullable=False),
        sa.Column("skip_confirmed", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_rule")),
    )


def _message_text() -> None:
    op.create_table(
        "message_text",
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_text")),
    )


def _note_macro() -> None:
    op.create_table(
        "note_macro",
        sa.Column("trigger", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("owner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note_macro")),
    )


def _note_template() -> None:
    op.create_table(
        "note_template",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("specialty", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note_template")),
    )


def _note_text() -> None:
    op.create_table(
        "note_text",
        sa.Column("rid", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("rid", name=op.f("pk_note_text")),
        sa.UniqueConstraint("source_id", name=op.f("uq_note_text_source_id")),
    )
    op.create_index(op.f("ix_note_text_patient_id"), "note_text", ["patient_id"], unique=False)


def _number_series() -> None:
    op.create_table(
        "number_series",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("next", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_number_series")),
    )


def _opening_schedule() -> None:
    op.create_table(
        "opening_schedule",
        sa.Column("resource_id", sa.LargeBinary(16), nullable=True),
        sa.Column("valid_from", sa.String(), nullable=False),
        sa.Column("week", sa.String(), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opening_schedule")),
    )
    op.create_index(
        op.f("ix_opening_schedule_resource_id"), "opening_schedule", ["resource_id"], unique=False
    )


def _patient() -> None:
    op.create_table(
        "patient",
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("given", sa.String(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("second_family", sa.String(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("preferred_name", sa.String(), nullable=False),
        sa.Column("birth_date", sa.String(), nullable=True),
        sa.Column("birth_precision", sa.String(), nullable=False),
        sa.Column("birth_estimated", sa.Boolean(), nullable=False),
        sa.Column("gender", sa.String(), nullable=False),
        sa.Column("clinical_sex", sa.String(), nullable=False),
        sa.Column("gender_identity", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("preferred_channel", sa.String(), nullable=False),
        sa.Column("opt_outs", sa.String(), nullable=False),
        sa.Column("deceased", sa.Boolean(), nullable=False),
        sa.Column("deceased_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("merged_into", sa.LargeBinary(16), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["patient.id"], name=op.f("fk_patient_merged_into_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient")),
    )
    op.create_index(
        "ix_patient_merged_into",
        "patient",
        ["merged_into"],
        unique=False,
        sqlite_where=sa.text("merged_into IS NOT NULL"),
    )
    op.create_index(op.f("ix_patient_number"), "patient", ["number"], unique=False)


def _patient_index() -> None:
    op.create_table(
        "patient_index",
        sa.Column("rid", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("display_name", sa.String(), nullable=False),
        sa.Column("birth_date", sa.String(), nullable=True),
        sa.Column("birth_precision", sa.String(), nullable=False),
        sa.Column("birth_estimated", sa.Boolean(), nullable=False),
        sa.Column("sex", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("codes", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("merged_into", sa.LargeBinary(16), nullable=True),
        sa.PrimaryKeyConstraint("rid", name=op.f("pk_patient_index")),
        sa.UniqueConstraint("patient_id", name=op.f("uq_patient_index_patient_id")),
    )
    op.create_index(op.f("ix_patient_index_sort_key"), "patient_index", ["sort_key"], unique=False)


def _patient_word() -> None:
    op.create_table(
        "patient_word",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("reversed", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_patient_word")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_patient_word_reversed"), "patient_word", ["reversed"], unique=False)


def _practitioner() -> None:
    op.create_table(
        "practitioner",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("specialty", sa.String(), nullable=False),
        sa.Column("qualification", sa.String(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practitioner")),
    )


def _recent_patient() -> None:
    op.create_table(
        "recent_patient",
        sa.Column("user_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "patient_id", name=op.f("pk_recent_patient")),
        sqlite_with_rowid=False,
    )


def _result_unread() -> None:
    op.create_table(
        "result_unread",
        sa.Column("entry_id", sa.LargeBinary(16), nullable=False),
        sa.Column("report_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("responsible_id", sa.LargeBinary(16), nullable=True),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column("sort_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_result_unread")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_result_unread_order", "result_unread", ["severity", "sort_ms"], unique=False
    )
    op.create_index(
        "ix_result_unread_whose",
        "result_unread",
        ["responsible_id", "severity", "sort_ms"],
        unique=False,
    )


def _row_meta() -> None:
    op.create_table(
        "row_meta",
        sa.Column("row_id", sa.LargeBinary(16), nullable=False),
        sa.Column("heads", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("row_id", name=op.f("pk_row_meta")),
        sqlite_with_rowid=False,
    )


def _slot_hold() -> None:
    op.create_table(
        "slot_hold",
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("start_minute", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("resources", sa.String(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("batch_id", sa.LargeBinary(16), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slot_hold")),
    )
    op.create_index(op.f("ix_slot_hold_batch_id"), "slot_hold", ["batch_id"], unique=False)
    op.create_index(op.f("ix_slot_hold_day"), "slot_hold", ["day"], unique=False)


def _store_meta() -> None:
    op.create_table(
        "store_meta",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_store_meta")),
    )


def _sync_op() -> None:
    op.create_table(
        "sync_op",
        sa.Column("n", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("u", sa.LargeBinary(16), nullable=False),
        sa.Column("lsn", sa.Integer(), nullable=True),
        sa.Column("h_ms", sa.BigInteger(), nullable=False),
        sa.Column("h_count", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("row_id", sa.LargeBinary(16), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_sync_op")),
        sa.UniqueConstraint("u", name=op.f("uq_sync_op_u")),
    )
    op.create_index(op.f("ix_sync_op_row_id"), "sync_op", ["row_id"], unique=False)


def _allergy_assertion() -> None:
    op.create_table(
        "allergy_assertion",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("asked_ms", sa.BigInteger(), nullable=False),
        sa.Column("asked_by", sa.LargeBinary(16), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_allergy_assertion_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allergy_assertion")),
    )
    op.create_index(
        op.f("ix_allergy_assertion_patient_id"), "allergy_assertion", ["patient_id"], unique=False
    )


def _app_user() -> None:
    op.create_table(
        "app_user",
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("display_name", sa.String(), nullable=False),
        sa.Column("roles", sa.String(), nullable=False),
        sa.Column("practitioner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("privacy_officer", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("must_change_password", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["practitioner_id"],
            ["practitioner.id"],
            name=op.f("fk_app_user_practitioner_id_practitioner"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_app_user")),
    )
    op.create_index(op.f("ix_app_user_login"), "app_user", ["login"], unique=False)


def _appointment_series() -> None:
    op.create_table(
        "appointment_series",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("first_start", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_appointment_series_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment_series")),
    )
    op.create_index(
        op.f("ix_appointment_series_patient_id"), "appointment_series", ["patient_id"], unique=False
    )


def _device() -> None:
    op.create_table(
        "device",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column("location_id", sa.LargeBinary(16), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["location_id"], ["location.id"], name=op.f("fk_device_location_id_location")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
    )


def _document() -> None:
    op.create_table(
        "document",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("content_id", sa.LargeBinary(16), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("reviewer_id", sa.LargeBinary(16), nullable=True),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("suggestion", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_document_patient_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["reviewer_id"], ["practitioner.id"], name=op.f("fk_document_reviewer_id_practitioner")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index(op.f("ix_document_encounter_id"), "document", ["encounter_id"], unique=False)
    op.create_index(
        "ix_document_patient", "document", ["patient_id", "status", "day"], unique=False
    )
    op.create_index("ix_document_reviewer", "document", ["reviewer_id", "status"], unique=False)


def _flag() -> None:
    op.create_table(
        "flag",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_flag_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flag")),
    )
    op.create_index(op.f("ix_flag_patient_id"), "flag", ["patient_id"], unique=False)


def _imaging_study() -> None:
    op.create_table(
        "imaging_study",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("study_uid", sa.String(), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("accession", sa.String(), nullable=False),
        sa.Column("referring", sa.String(), nullable=False),
        sa.Column("institution", sa.String(), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("file_identifier", sa.String(), nullable=False),
        sa.Column("file_issuer", sa.String(), nullable=False),
        sa.Column("file_born", sa.String(), nullable=True),
        sa.Column("file_sex", sa.String(), nullable=True),
        sa.Column("mismatch", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_imaging_study_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imaging_study")),
    )
    op.create_index(
        op.f("ix_imaging_study_encounter_id"), "imaging_study", ["encounter_id"], unique=False
    )
    op.create_index(
        op.f("ix_imaging_study_patient_id"), "imaging_study", ["patient_id"], unique=False
    )
    op.create_index(
        op.f("ix_imaging_study_study_uid"), "imaging_study", ["study_uid"], unique=False
    )


def _kept_resource() -> None:
    op.create_table(
        "kept_resource",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("resource_type", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("target_id", sa.LargeBinary(16), nullable=True),
        sa.Column("came", sa.String(), nullable=False),
        sa.Column("read", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_kept_resource_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_resource")),
    )
    op.create_index(
        op.f("ix_kept_resource_patient_id"), "kept_resource", ["patient_id"], unique=False
    )
    op.create_index("ix_kept_resource_source", "kept_resource", ["source"], unique=False)


def _laboratory_message() -> None:
    op.create_table(
        "laboratory_message",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("control_id", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("sent_ms", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("blob_id", sa.LargeBinary(16), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_laboratory_message_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_laboratory_message")),
    )
    op.create_index(
        op.f("ix_laboratory_message_patient_id"), "laboratory_message", ["patient_id"], unique=False
    )
    op.create_index(
        "ix_laboratory_message_status", "laboratory_message", ["status", "created_at"], unique=False
    )


def _leave_allowance() -> None:
    op.create_table(
        "leave_allowance",
        sa.Column("practitioner_id", sa.LargeBinary(16), nullable=False),
        sa.Column("half_days", sa.Integer(), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["practitioner_id"],
            ["practitioner.id"],
            name=op.f("fk_leave_allowance_practitioner_id_practitioner"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave_allowance")),
    )
    op.create_index(
        op.f("ix_leave_allowance_practitioner_id"),
        "leave_allowance",
        ["practitioner_id"],
        unique=False,
    )


def _leave_request() -> None:
    op.create_table(
        "leave_request",
        sa.Column("practitioner_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("first_day", sa.String(), nullable=False),
        sa.Column("last_day", sa.String(), nullable=False),
        sa.Column("minute_from", sa.Integer(), nullable=True),
        sa.Column("minute_to", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("half_days", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["practitioner_id"],
            ["practitioner.id"],
            name=op.f("fk_leave_request_practitioner_id_practitioner"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave_request")),
    )
    op.create_index(op.f("ix_leave_request_last_day"), "leave_request", ["last_day"], unique=False)
    op.create_index(
        op.f("ix_leave_request_practitioner_id"), "leave_request", ["practitioner_id"], unique=False
    )


def _medication_review() -> None:
    op.create_table(
        "medication_review",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("reviewed_ms", sa.BigInteger(), nullable=False),
        sa.Column("reviewed_by", sa.LargeBinary(16), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_medication_review_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medication_review")),
    )
    op.create_index(
        op.f("ix_medication_review_patient_id"), "medication_review", ["patient_id"], unique=False
    )


def _patient_address() -> None:
    op.create_table(
        "patient_address",
        sa.Column("use", sa.String(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("line2", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("district", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("postal_code", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_patient_address_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient_address")),
    )
    op.create_index(
        op.f("ix_patient_address_patient_id"), "patient_address", ["patient_id"], unique=False
    )


def _patient_identifier() -> None:
    op.create_table(
        "patient_identifier",
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("system", sa.String(), nullable=False),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_patient_identifier_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient_identifier")),
    )
    op.create_index(
        op.f("ix_patient_identifier_patient_id"), "patient_identifier", ["patient_id"], unique=False
    )
    op.create_index(
        op.f("ix_patient_identifier_value"), "patient_identifier", ["value"], unique=False
    )


def _patient_link() -> None:
    op.create_table(
        "patient_link",
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("kept_id", sa.LargeBinary(16), nullable=False),
        sa.Column("gone_id", sa.LargeBinary(16), nullable=False),
        sa.Column("undoes", sa.LargeBinary(16), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("snapshot", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gone_id"], ["patient.id"], name=op.f("fk_patient_link_gone_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["kept_id"], ["patient.id"], name=op.f("fk_patient_link_kept_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["undoes"], ["patient_link.id"], name=op.f("fk_patient_link_undoes_patient_link")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient_link")),
    )
    op.create_index(op.f("ix_patient_link_gone_id"), "patient_link", ["gone_id"], unique=False)
    op.create_index(op.f("ix_patient_link_kept_id"), "patient_link", ["kept_id"], unique=False)


def _patient_name() -> None:
    op.create_table(
        "patient_name",
        sa.Column("use", sa.String(), nullable=False),
        sa.Column("given", sa.String(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("second_family", sa.String(), nullable=False),
        sa.Column("prefix", sa.String(), nullable=False),
        sa.Column("preferred", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_patient_name_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient_name")),
    )
    op.create_index(
        op.f("ix_patient_name_patient_id"), "patient_name", ["patient_id"], unique=False
    )


def _patient_photo() -> None:
    op.create_table(
        "patient_photo",
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_patient_photo_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient_photo")),
    )
    op.create_index(
        op.f("ix_patient_photo_patient_id"), "patient_photo", ["patient_id"], unique=False
    )


def _patient_source() -> None:
    op.create_table(
        "patient_source",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("external_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("extra", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_patient_source_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient_source")),
    )
    op.create_index(
        "ix_patient_source_key", "patient_source", ["source", "external_id"], unique=False
    )
    op.create_index(
        op.f("ix_patient_source_patient_id"), "patient_source", ["patient_id"], unique=False
    )


def _patient_telecom() -> None:
    op.create_table(
        "patient_telecom",
        sa.Column("system", sa.String(), nullable=False),
        sa.Column("use", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("e164", sa.String(), nullable=False),
        sa.Column("preferred", sa.Boolean(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_patient_telecom_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient_telecom")),
    )
    op.create_index(
        op.f("ix_patient_telecom_patient_id"), "patient_telecom", ["patient_id"], unique=False
    )


def _related_person() -> None:
    op.create_table(
        "related_person",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("relationship", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("e164", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("next_of_kin", sa.Boolean(), nullable=False),
        sa.Column("emergency_contact", sa.Boolean(), nullable=False),
        sa.Column("guarantor", sa.Boolean(), nullable=False),
        sa.Column("patient_link", sa.LargeBinary(16), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_related_person_patient_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["patient_link"], ["patient.id"], name=op.f("fk_related_person_patient_link_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_related_person")),
    )
    op.create_index(
        op.f("ix_related_person_patient_id"), "related_person", ["patient_id"], unique=False
    )


def _restricted_visit() -> None:
    op.create_table(
        "restricted_visit",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=False),
        sa.Column("practitioner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_restricted_visit_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restricted_visit")),
    )
    op.create_index(
        op.f("ix_restricted_visit_encounter_id"), "restricted_visit", ["encounter_id"], unique=False
    )
    op.create_index(
        op.f("ix_restricted_visit_patient_id"), "restricted_visit", ["patient_id"], unique=False
    )


def _agenda_view() -> None:
    op.create_table(
        "agenda_view",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("owner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("resources", sa.String(), nullable=False),
        sa.Column("fields", sa.String(), nullable=False),
        sa.Column("colour_by", sa.String(), nullable=False),
        sa.Column("line_minutes", sa.Integer(), nullable=False),
        sa.Column("compact", sa.Boolean(), nullable=False),
        sa.Column("working_days", sa.Boolean(), nullable=False),
        sa.Column("time_bars", sa.Boolean(), nullable=False),
        sa.Column("statuses", sa.String(), nullable=False),
        sa.Column("types", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["app_user.id"], name=op.f("fk_agenda_view_owner_id_app_user")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_view")),
    )


def _appointment() -> None:
    op.create_table(
        "appointment",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_name", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("start_minute", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("resources", sa.String(), nullable=False),
        sa.Column("type_id", sa.LargeBinary(16), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("overbooked", sa.Boolean(), nullable=False),
        sa.Column("override_reason", sa.String(), nullable=False),
        sa.Column("cancel_reason", sa.String(), nullable=False),
        sa.Column("cancelled_by", sa.String(), nullable=False),
        sa.Column("buffer_before", sa.Integer(), nullable=False),
        sa.Column("buffer_after", sa.Integer(), nullable=False),
        sa.Column("assistant_before", sa.Integer(), nullable=False),
        sa.Column("assistant_after", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.LargeBinary(16), nullable=True),
        sa.Column("series_start", sa.String(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=True),
        sa.Column("ticket", sa.Integer(), nullable=False),
        sa.Column("proposed_at", sa.BigInteger(), nullable=True),
        sa.Column("booked_at", sa.BigInteger(), nullable=True),
        sa.Column("confirmed_at", sa.BigInteger(), nullable=True),
        sa.Column("arrived_at", sa.BigInteger(), nullable=True),
        sa.Column("checked_in_at", sa.BigInteger(), nullable=True),
        sa.Column("fulfilled_at", sa.BigInteger(), nullable=True),
        sa.Column("noshow_at", sa.BigInteger(), nullable=True),
        sa.Column("cancelled_at", sa.BigInteger(), nullable=True),
        sa.Column("entered_in_error_at", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_appointment_patient_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["series_id"],
            ["appointment_series.id"],
            name=op.f("fk_appointment_series_id_appointment_series"),
        ),
        sa.ForeignKeyConstraint(
            ["type_id"],
            ["appointment_type.id"],
            name=op.f("fk_appointment_type_id_appointment_type"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
    )
    op.create_index(
        "ix_appointment_patient_day", "appointment", ["patient_id", "day"], unique=False
    )
    op.create_index(op.f("ix_appointment_series_id"), "appointment", ["series_id"], unique=False)


def _document_content() -> None:
    op.create_table(
        "document_content",
        sa.Column("document_id", sa.LargeBinary(16), nullable=False),
        sa.Column("blob_id", sa.LargeBinary(16), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("operation", sa.String(), nullable=False),
        sa.Column("origin_ids", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_document_content_document_id_document")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_content")),
    )
    op.create_index(
        op.f("ix_document_content_document_id"), "document_content", ["document_id"], unique=False
    )
    op.create_index(
        op.f("ix_document_content_sha256"), "document_content", ["sha256"], unique=False
    )


def _document_review() -> None:
    op.create_table(
        "document_review",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("document_id", sa.LargeBinary(16), nullable=False),
        sa.Column("content_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("practitioner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_document_review_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_document_review_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_review")),
    )
    op.create_index(
        op.f("ix_document_review_document_id"), "document_review", ["document_id"], unique=False
    )


def _emergency_access() -> None:
    op.create_table(
        "emergency_access",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("user_id", sa.LargeBinary(16), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("signer", sa.String(), nullable=False),
        sa.Column("signature", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["app_user.id"], name=op.f("fk_emergency_access_user_id_app_user")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_emergency_access")),
    )
    op.create_index(
        op.f("ix_emergency_access_expires_at"), "emergency_access", ["expires_at"], unique=False
    )
    op.create_index(
        op.f("ix_emergency_access_patient_id"), "emergency_access", ["patient_id"], unique=False
    )


def _imaging_series() -> None:
    op.create_table(
        "imaging_series",
        sa.Column("study_id", sa.LargeBinary(16), nullable=False),
        sa.Column("series_uid", sa.String(), nullable=False),
        sa.Column("modality", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("body_part", sa.String(), nullable=False),
        sa.Column("laterality", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["study_id"],
            ["imaging_study.id"],
            name=op.f("fk_imaging_series_study_id_imaging_study"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imaging_series")),
    )
    op.create_index(
        op.f("ix_imaging_series_series_uid"), "imaging_series", ["series_uid"], unique=False
    )
    op.create_index(
        op.f("ix_imaging_series_study_id"), "imaging_series", ["study_id"], unique=False
    )


def _leave_step() -> None:
    op.create_table(
        "leave_step",
        sa.Column("leave_id", sa.LargeBinary(16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["leave_id"], ["leave_request.id"], name=op.f("fk_leave_step_leave_id_leave_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave_step")),
    )
    op.create_index(op.f("ix_leave_step_leave_id"), "leave_step", ["leave_id"], unique=False)


def _user_key() -> None:
    op.create_table(
        "user_key",
        sa.Column("user_id", sa.LargeBinary(16), nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["app_user.id"], name=op.f("fk_user_key_user_id_app_user")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_key")),
    )
    op.create_index(op.f("ix_user_key_user_id"), "user_key", ["user_id"], unique=False)


def _emergency_review() -> None:
    op.create_table(
        "emergency_review",
        sa.Column("access_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["access_id"],
            ["emergency_access.id"],
            name=op.f("fk_emergency_review_access_id_emergency_access"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_emergency_review")),
    )
    op.create_index(
        op.f("ix_emergency_review_access_id"), "emergency_review", ["access_id"], unique=False
    )


def _encounter() -> None:
    op.create_table(
        "encounter",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=True),
        sa.Column("practitioner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("performer", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("class_code", sa.String(), nullable=False),
        sa.Column("compartment", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("start_ms", sa.BigInteger(), nullable=False),
        sa.Column("end_ms", sa.BigInteger(), nullable=True),
        sa.Column("location_id", sa.LargeBinary(16), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("follow_up", sa.String(), nullable=False),
        sa.Column("follow_up_on", sa.String(), nullable=True),
        sa.Column("status_reason", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_encounter_appointment_id_appointment"),
        ),
        sa.ForeignKeyConstraint(
            ["location_id"], ["location.id"], name=op.f("fk_encounter_location_id_location")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_encounter_patient_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["practitioner_id"],
            ["practitioner.id"],
            name=op.f("fk_encounter_practitioner_id_practitioner"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_encounter")),
    )
    op.create_index(
        op.f("ix_encounter_appointment_id"), "encounter", ["appointment_id"], unique=False
    )
    op.create_index("ix_encounter_open", "encounter", ["practitioner_id", "status"], unique=False)
    op.create_index(
        "ix_encounter_patient_start", "encounter", ["patient_id", "start_ms"], unique=False
    )


def _imaging_instance() -> None:
    op.create_table(
        "imaging_instance",
        sa.Column("series_id", sa.LargeBinary(16), nullable=False),
        sa.Column("instance_uid", sa.String(), nullable=False),
        sa.Column("sop_class", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("frames", sa.Integer(), nullable=False),
        sa.Column("has_pixels", sa.Boolean(), nullable=False),
        sa.Column("blob_id", sa.LargeBinary(16), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("header", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["series_id"],
            ["imaging_series.id"],
            name=op.f("fk_imaging_instance_series_id_imaging_series"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imaging_instance")),
    )
    op.create_index(
        op.f("ix_imaging_instance_instance_uid"), "imaging_instance", ["instance_uid"], unique=False
    )
    op.create_index(
        op.f("ix_imaging_instance_series_id"), "imaging_instance", ["series_id"], unique=False
    )


def _message_call() -> None:
    op.create_table(
        "message_call",
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("occurrence", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_message_call_appointment_id_appointment"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_message_call_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_call")),
    )
    op.create_index(
        op.f("ix_message_call_appointment_id"), "message_call", ["appointment_id"], unique=False
    )


def _message_reply() -> None:
    op.create_table(
        "message_reply",
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_message_reply_appointment_id_appointment"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_message_reply_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_reply")),
    )
    op.create_index(op.f("ix_message_reply_at_ms"), "message_reply", ["at_ms"], unique=False)


def _wait_list_entry() -> None:
    op.create_table(
        "wait_list_entry",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_name", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("type_id", sa.LargeBinary(16), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("needs", sa.String(), nullable=False),
        sa.Column("first_day", sa.String(), nullable=False),
        sa.Column("last_day", sa.String(), nullable=False),
        sa.Column("weekdays", sa.String(), nullable=False),
        sa.Column("parts", sa.String(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_wait_list_entry_appointment_id_appointment"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_wait_list_entry_patient_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["type_id"],
            ["appointment_type.id"],
            name=op.f("fk_wait_list_entry_type_id_appointment_type"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wait_list_entry")),
    )
    op.create_index(
        op.f("ix_wait_list_entry_patient_id"), "wait_list_entry", ["patient_id"], unique=False
    )
    op.create_index(op.f("ix_wait_list_entry_status"), "wait_list_entry", ["status"], unique=False)


def _allergy_intolerance() -> None:
    op.create_table(
        "allergy_intolerance",
        sa.Column("agent_kind", sa.String(), nullable=False),
        sa.Column("allergy_type", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("criticality", sa.String(), nullable=False),
        sa.Column("clinical_status", sa.String(), nullable=False),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("onset", sa.String(), nullable=True),
        sa.Column("reactions", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("code_system", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("code_display", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"],
            ["encounter.id"],
            name=op.f("fk_allergy_intolerance_encounter_id_encounter"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_allergy_intolerance_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allergy_intolerance")),
    )
    op.create_index(
        op.f("ix_allergy_intolerance_patient_id"),
        "allergy_intolerance",
        ["patient_id"],
        unique=False,
    )


def _call_session() -> None:
    op.create_table(
        "call_session",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("practitioner_id", sa.LargeBinary(16), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=True),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("opened_ms", sa.BigInteger(), nullable=False),
        sa.Column("ended_ms", sa.BigInteger(), nullable=True),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("document_id", sa.LargeBinary(16), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_call_session_appointment_id_appointment"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_call_session_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["encounter_id"], ["encounter.id"], name=op.f("fk_call_session_encounter_id_encounter")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_call_session_patient_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["practitioner_id"],
            ["practitioner.id"],
            name=op.f("fk_call_session_practitioner_id_practitioner"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_session")),
        sa.UniqueConstraint("room", name=op.f("uq_call_session_room")),
    )
    op.create_index(
        op.f("ix_call_session_appointment_id"), "call_session", ["appointment_id"], unique=False
    )
    op.create_index(
        op.f("ix_call_session_encounter_id"), "call_session", ["encounter_id"], unique=False
    )
    op.create_index(
        "ix_call_session_open", "call_session", ["practitioner_id", "status"], unique=False
    )
    op.create_index(
        op.f("ix_call_session_patient_id"), "call_session", ["patient_id"], unique=False
    )


def _composition() -> None:
    op.create_table(
        "composition",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=False),
        sa.Column("note_id", sa.LargeBinary(16), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note_kind", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author_name", sa.String(), nullable=False),
        sa.Column("signer_id", sa.LargeBinary(16), nullable=False),
        sa.Column("signer_name", sa.String(), nullable=False),
        sa.Column("signed_ms", sa.BigInteger(), nullable=False),
        sa.Column("target_id", sa.LargeBinary(16), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"], ["encounter.id"], name=op.f("fk_composition_encounter_id_encounter")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_composition_patient_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["target_id"], ["composition.id"], name=op.f("fk_composition_target_id_composition")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_composition")),
    )
    op.create_index(
        op.f("ix_composition_encounter_id"), "composition", ["encounter_id"], unique=False
    )
    op.create_index(op.f("ix_composition_patient_id"), "composition", ["patient_id"], unique=False)
    op.create_index(op.f("ix_composition_target_id"), "composition", ["target_id"], unique=False)


def _condition() -> None:
    op.create_table(
        "condition",
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("clinical_status", sa.String(), nullable=False),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("onset", sa.String(), nullable=True),
        sa.Column("abatement", sa.String(), nullable=True),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("code_system", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("code_display", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"], ["encounter.id"], name=op.f("fk_condition_encounter_id_encounter")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_condition_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_condition")),
    )
    op.create_index(op.f("ix_condition_patient_id"), "condition", ["patient_id"], unique=False)


def _diagnostic_report() -> None:
    op.create_table(
        "diagnostic_report",
        sa.Column("identifier", sa.String(), nullable=False),
        sa.Column("orderer", sa.String(), nullable=False),
        sa.Column("responsible_id", sa.LargeBinary(16), nullable=True),
        sa.Column("conclusion", sa.String(), nullable=False),
        sa.Column("specimen", sa.String(), nullable=False),
        sa.Column("documents", sa.String(), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column("to_review", sa.Boolean(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("entry_id", sa.LargeBinary(16), nullable=False),
        sa.Column("replaces_id", sa.LargeBinary(16), nullable=True),
        sa.Column("precedence", sa.BigInteger(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("code_system", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("display", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("effective_ms", sa.BigInteger(), nullable=True),
        sa.Column("effective_on", sa.String(), nullable=True),
        sa.Column("sort_ms", sa.BigInteger(), nullable=False),
        sa.Column("issued_ms", sa.BigInteger(), nullable=True),
        sa.Column("performer", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_key", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("kept", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"],
            ["encounter.id"],
            name=op.f("fk_diagnostic_report_encounter_id_encounter"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_diagnostic_report_patient_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["responsible_id"],
            ["practitioner.id"],
            name=op.f("fk_diagnostic_report_responsible_id_practitioner"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diagnostic_report")),
    )
    op.create_index(
        "ix_diagnostic_report_entry",
        "diagnostic_report",
        ["entry_id", "precedence", "id"],
        unique=False,
    )
    op.create_index(
        "ix_diagnostic_report_patient_time",
        "diagnostic_report",
        ["patient_id", "sort_ms"],
        unique=False,
    )
    op.create_index(
        "uq_diagnostic_report_source",
        "diagnostic_report",
        ["patient_id", "source_key"],
        unique=True,
    )


def _family_member_history() -> None:
    op.create_table(
        "family_member_history",
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("onset_age", sa.Integer(), nullable=True),
        sa.Column("deceased", sa.Boolean(), nullable=False),
        sa.Column("cause_of_death", sa.Boolean(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("code_system", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("code_display", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"],
            ["encounter.id"],
            name=op.f("fk_family_member_history_encounter_id_encounter"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_family_member_history_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_member_history")),
    )
    op.create_index(
        op.f("ix_family_member_history_patient_id"),
        "family_member_history",
        ["patient_id"],
        unique=False,
    )


def _imaging_mark() -> None:
    op.create_table(
        "imaging_mark",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("instance_id", sa.LargeBinary(16), nullable=False),
        sa.Column("frame", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("points", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instance_id"],
            ["imaging_instance.id"],
            name=op.f("fk_imaging_mark_instance_id_imaging_instance"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_imaging_mark_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imaging_mark")),
    )
    op.create_index(
        op.f("ix_imaging_mark_instance_id"), "imaging_mark", ["instance_id"], unique=False
    )
    op.create_index(
        op.f("ix_imaging_mark_patient_id"), "imaging_mark", ["patient_id"], unique=False
    )


def _immunization() -> None:
    op.create_table(
        "immunization",
        sa.Column("vaccine", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("given", sa.String(), nullable=True),
        sa.Column("dose_number", sa.Integer(), nullable=True),
        sa.Column("lot", sa.String(), nullable=False),
        sa.Column("expires", sa.String(), nullable=True),
        sa.Column("manufacturer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("route", sa.String(), nullable=False),
        sa.Column("elsewhere", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("code_system", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("code_display", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"], ["encounter.id"], name=op.f("fk_immunization_encounter_id_encounter")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_immunization_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_immunization")),
    )
    op.create_index("ix_immunization_lot", "immunization", ["lot"], unique=False)
    op.create_index(
        op.f("ix_immunization_patient_id"), "immunization", ["patient_id"], unique=False
    )


def _letter() -> None:
    op.create_table(
        "letter",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("document_id", sa.LargeBinary(16), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("fields", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("plain", sa.Boolean(), nullable=False),
        sa.Column("replaces_id", sa.LargeBinary(16), nullable=True),
        sa.Column("signer_id", sa.LargeBinary(16), nullable=False),
        sa.Column("signer_line", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("signed_ms", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_letter_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["encounter_id"], ["encounter.id"], name=op.f("fk_letter_encounter_id_encounter")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_letter_patient_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["letter.id"], name=op.f("fk_letter_replaces_id_letter")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
    )
    op.create_index(op.f("ix_letter_document_id"), "letter", ["document_id"], unique=False)
    op.create_index(op.f("ix_letter_encounter_id"), "letter", ["encounter_id"], unique=False)
    op.create_index("ix_letter_patient", "letter", ["patient_id", "signed_ms"], unique=False)
    op.create_index(op.f("ix_letter_replaces_id"), "letter", ["replaces_id"], unique=False)


def _medication_statement() -> None:
    op.create_table(
        "medication_statement",
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("regimens", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("code_system", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("code_display", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"],
            ["encounter.id"],
            name=op.f("fk_medication_statement_encounter_id_encounter"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_medication_statement_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medication_statement")),
    )
    op.create_index(
        op.f("ix_medication_statement_patient_id"),
        "medication_statement",
        ["patient_id"],
        unique=False,
    )


def _note() -> None:
    op.create_table(
        "note",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("forked_from", sa.LargeBinary(16), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"], ["encounter.id"], name=op.f("fk_note_encounter_id_encounter")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_note_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
    )
    op.create_index("ix_note_author", "note", ["author_id", "removed"], unique=False)
    op.create_index(op.f("ix_note_encounter_id"), "note", ["encounter_id"], unique=False)
    op.create_index(op.f("ix_note_patient_id"), "note", ["patient_id"], unique=False)


def _observation() -> None:
    op.create_table(
        "observation",
        sa.Column("report_id", sa.LargeBinary(16), nullable=True),
        sa.Column("value_kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("value_to", sa.String(), nullable=False),
        sa.Column("comparator", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("unit_code", sa.String(), nullable=False),
        sa.Column("value_system", sa.String(), nullable=False),
        sa.Column("value_code", sa.String(), nullable=False),
        sa.Column("absent_reason", sa.String(), nullable=False),
        sa.Column("interpretation", sa.String(), nullable=False),
        sa.Column("ranges", sa.String(), nullable=False),
        sa.Column("components", sa.String(), nullable=False),
        sa.Column("body_site", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("entry_id", sa.LargeBinary(16), nullable=False),
        sa.Column("replaces_id", sa.LargeBinary(16), nullable=True),
        sa.Column("precedence", sa.BigInteger(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("code_system", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("display", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("effective_ms", sa.BigInteger(), nullable=True),
        sa.Column("effective_on", sa.String(), nullable=True),
        sa.Column("sort_ms", sa.BigInteger(), nullable=False),
        sa.Column("issued_ms", sa.BigInteger(), nullable=True),
        sa.Column("performer", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_key", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("kept", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"], ["encounter.id"], name=op.f("fk_observation_encounter_id_encounter")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_observation_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
    )
    op.create_index(
        "ix_observation_entry", "observation", ["entry_id", "precedence", "id"], unique=False
    )
    op.create_index(
        "ix_observation_patient_code",
        "observation",
        ["patient_id", "code", "sort_ms"],
        unique=False,
    )
    op.create_index(
        "ix_observation_patient_time",
        "observation",
        ["patient_id", "category", "sort_ms"],
        unique=False,
    )
    op.create_index("ix_observation_report", "observation", ["report_id"], unique=False)
    op.create_index(
        "uq_observation_source", "observation", ["patient_id", "source_key"], unique=True
    )


def _pregnancy() -> None:
    op.create_table(
        "pregnancy",
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("ended", sa.String(), nullable=True),
        sa.Column("due", sa.String(), nullable=True),
        sa.Column("lmp", sa.String(), nullable=True),
        sa.Column("scan_on", sa.String(), nullable=True),
        sa.Column("scan_days", sa.Integer(), nullable=True),
        sa.Column("weeks", sa.Integer(), nullable=True),
        sa.Column("children", sa.Integer(), nullable=False),
        sa.Column("delivery", sa.String(), nullable=False),
        sa.Column("birth_weight_g", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"], ["encounter.id"], name=op.f("fk_pregnancy_encounter_id_encounter")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_pregnancy_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pregnancy")),
    )
    op.create_index(op.f("ix_pregnancy_patient_id"), "pregnancy", ["patient_id"], unique=False)


def _procedure() -> None:
    op.create_table(
        "procedure",
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("surgical", sa.Boolean(), nullable=False),
        sa.Column("performed", sa.String(), nullable=True),
        sa.Column("performed_time", sa.String(), nullable=True),
        sa.Column("performer", sa.String(), nullable=False),
        sa.Column("body_site", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("code_system", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("code_display", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"], ["encounter.id"], name=op.f("fk_procedure_encounter_id_encounter")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_procedure_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_procedure")),
    )
    op.create_index(op.f("ix_procedure_patient_id"), "procedure", ["patient_id"], unique=False)


def _recall() -> None:
    op.create_table(
        "recall",
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("due", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=True),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_recall_appointment_id_appointment"),
        ),
        sa.ForeignKeyConstraint(
            ["encounter_id"], ["encounter.id"], name=op.f("fk_recall_encounter_id_encounter")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_recall_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recall")),
    )
    op.create_index(op.f("ix_recall_patient_id"), "recall", ["patient_id"], unique=False)
    op.create_index("ix_recall_status_due", "recall", ["status", "due"], unique=False)


def _social_history() -> None:
    op.create_table(
        "social_history",
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("use", sa.String(), nullable=False),
        sa.Column("amount", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["encounter_id"],
            ["encounter.id"],
            name=op.f("fk_social_history_encounter_id_encounter"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_social_history_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_social_history")),
    )
    op.create_index(
        op.f("ix_social_history_patient_id"), "social_history", ["patient_id"], unique=False
    )


def _wait_list_offer() -> None:
    op.create_table(
        "wait_list_offer",
        sa.Column("entry_id", sa.LargeBinary(16), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("batch_id", sa.LargeBinary(16), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("start_minute", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("resources", sa.String(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["wait_list_entry.id"],
            name=op.f("fk_wait_list_offer_entry_id_wait_list_entry"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_wait_list_offer_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wait_list_offer")),
    )
    op.create_index(
        op.f("ix_wait_list_offer_batch_id"), "wait_list_offer", ["batch_id"], unique=False
    )
    op.create_index(
        op.f("ix_wait_list_offer_entry_id"), "wait_list_offer", ["entry_id"], unique=False
    )
    op.create_index(op.f("ix_wait_list_offer_status"), "wait_list_offer", ["status"], unique=False)


def _call_consent() -> None:
    op.create_table(
        "call_consent",
        sa.Column("call_id", sa.LargeBinary(16), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_id"], ["call_session.id"], name=op.f("fk_call_consent_call_id_call_session")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_consent")),
    )
    op.create_index(op.f("ix_call_consent_call_id"), "call_consent", ["call_id"], unique=False)


def _call_file() -> None:
    op.create_table(
        "call_file",
        sa.Column("call_id", sa.LargeBinary(16), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("document_id", sa.LargeBinary(16), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_id"], ["call_session.id"], name=op.f("fk_call_file_call_id_call_session")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_call_file_document_id_document")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_file")),
    )
    op.create_index(op.f("ix_call_file_call_id"), "call_file", ["call_id"], unique=False)


def _call_message() -> None:
    op.create_table(
        "call_message",
        sa.Column("call_id", sa.LargeBinary(16), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_id"], ["call_session.id"], name=op.f("fk_call_message_call_id_call_session")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_message")),
    )
    op.create_index("ux_call_message_ref", "call_message", ["call_id", "ref"], unique=True)


def _call_offer() -> None:
    op.create_table(
        "call_offer",
        sa.Column("call_id", sa.LargeBinary(16), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("not_before_ms", sa.BigInteger(), nullable=False),
        sa.Column("not_after_ms", sa.BigInteger(), nullable=False),
        sa.Column("revoked", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_id"], ["call_session.id"], name=op.f("fk_call_offer_call_id_call_session")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_offer")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_call_offer_token_hash")),
    )
    op.create_index(op.f("ix_call_offer_call_id"), "call_offer", ["call_id"], unique=False)


def _call_recording() -> None:
    op.create_table(
        "call_recording",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("call_id", sa.LargeBinary(16), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("sound_only", sa.Boolean(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("began_ms", sa.BigInteger(), nullable=False),
        sa.Column("ended_ms", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("document_id", sa.LargeBinary(16), nullable=True),
        sa.Column("noticed_ms", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_id"], ["call_session.id"], name=op.f("fk_call_recording_call_id_call_session")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_call_recording_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_call_recording_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_recording")),
    )
    op.create_index(op.f("ix_call_recording_call_id"), "call_recording", ["call_id"], unique=False)
    op.create_index(
        op.f("ix_call_recording_patient_id"), "call_recording", ["patient_id"], unique=False
    )
    op.create_index(op.f("ix_call_recording_state"), "call_recording", ["state"], unique=False)


def _co_signature_request() -> None:
    op.create_table(
        "co_signature_request",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("encounter_id", sa.LargeBinary(16), nullable=False),
        sa.Column("composition_id", sa.LargeBinary(16), nullable=False),
        sa.Column("asked_of", sa.LargeBinary(16), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asked_of"],
            ["practitioner.id"],
            name=op.f("fk_co_signature_request_asked_of_practitioner"),
        ),
        sa.ForeignKeyConstraint(
            ["composition_id"],
            ["composition.id"],
            name=op.f("fk_co_signature_request_composition_id_composition"),
        ),
        sa.ForeignKeyConstraint(
            ["encounter_id"],
            ["encounter.id"],
            name=op.f("fk_co_signature_request_encounter_id_encounter"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_co_signature_request_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_co_signature_request")),
    )
    op.create_index(
        op.f("ix_co_signature_request_asked_of"), "co_signature_request", ["asked_of"], unique=False
    )
    op.create_index(
        op.f("ix_co_signature_request_composition_id"),
        "co_signature_request",
        ["composition_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_co_signature_request_encounter_id"),
        "co_signature_request",
        ["encounter_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_co_signature_request_patient_id"),
        "co_signature_request",
        ["patient_id"],
        unique=False,
    )


def _message() -> None:
    op.create_table(
        "message",
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=True),
        sa.Column("offer_id", sa.LargeBinary(16), nullable=True),
        sa.Column("occurrence", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("rule_id", sa.LargeBinary(16), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("tried", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("due_ms", sa.BigInteger(), nullable=False),
        sa.Column("next_ms", sa.BigInteger(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("sending_ms", sa.BigInteger(), nullable=True),
        sa.Column("sent_ms", sa.BigInteger(), nullable=True),
        sa.Column("provider_id", sa.String(), nullable=False),
        sa.Column("thread_id", sa.LargeBinary(16), nullable=True),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("answers", sa.String(), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_message_appointment_id_appointment"),
        ),
        sa.ForeignKeyConstraint(
            ["offer_id"], ["wait_list_offer.id"], name=op.f("fk_message_offer_id_wait_list_offer")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_message_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
    )
    op.create_index(op.f("ix_message_appointment_id"), "message", ["appointment_id"], unique=False)
    op.create_index(op.f("ix_message_mark"), "message", ["mark"], unique=False)
    op.create_index(op.f("ix_message_offer_id"), "message", ["offer_id"], unique=False)
    op.create_index("ix_message_status_next", "message", ["status", "next_ms"], unique=False)


def _message_code() -> None:
    op.create_table(
        "message_code",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=True),
        sa.Column("offer_id", sa.LargeBinary(16), nullable=True),
        sa.Column("occurrence", sa.String(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name=op.f("fk_message_code_appointment_id_appointment"),
        ),
        sa.ForeignKeyConstraint(
            ["offer_id"],
            ["wait_list_offer.id"],
            name=op.f("fk_message_code_offer_id_wait_list_offer"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_message_code_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message_code")),
    )
    op.create_index(
        op.f("ix_message_code_appointment_id"), "message_code", ["appointment_id"], unique=False
    )
    op.create_index(op.f("ix_message_code_code"), "message_code", ["code"], unique=False)
    op.create_index(op.f("ix_message_code_offer_id"), "message_code", ["offer_id"], unique=False)


def _result_review() -> None:
    op.create_table(
        "result_review",
        sa.Column("patient_id", sa.LargeBinary(16), nullable=False),
        sa.Column("entry_id", sa.LargeBinary(16), nullable=False),
        sa.Column("report_id", sa.LargeBinary(16), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("assigned_id", sa.LargeBinary(16), nullable=True),
        sa.Column("by_name", sa.String(), nullable=False),
        sa.Column("done_ms", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assigned_id"],
            ["practitioner.id"],
            name=op.f("fk_result_review_assigned_id_practitioner"),
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_result_review_patient_id_patient")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["diagnostic_report.id"],
            name=op.f("fk_result_review_report_id_diagnostic_report"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_result_review")),
    )
    op.create_index(op.f("ix_result_review_entry_id"), "result_review", ["entry_id"], unique=False)


def _mail() -> None:
    op.create_table(
        "mail",
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("hint", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("patient_id", sa.LargeBinary(16), nullable=True),
        sa.Column("thread_id", sa.LargeBinary(16), nullable=False),
        sa.Column("answered_id", sa.LargeBinary(16), nullable=True),
        sa.Column("owner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("from_html", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("read_ms", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.LargeBinary(16), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.LargeBinary(16), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_id"], ["message.id"], name=op.f("fk_mail_answered_id_message")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_mail_patient_id_patient")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail")),
    )
    op.create_index(op.f("ix_mail_patient_id"), "mail", ["patient_id"], unique=False)
    op.create_index(op.f("ix_mail_state"), "mail", ["state"], unique=False)
