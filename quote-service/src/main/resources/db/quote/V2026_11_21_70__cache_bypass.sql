-- A second switch: copies of the catalog in Redis are left alone.
-- Lock impact: containment_switch is locked while its few rows are checked.
ALTER TABLE containment_switch
  DROP CONSTRAINT containment_switch_switch_name_check,
  ADD CONSTRAINT containment_switch_switch_name_check
    CHECK (switch_name IN ('CONVERSION', 'CACHE_BYPASS'));
