-- The list of a tenant's processes, latest first, with and without a business key.
-- Lock impact: builds two indexes, which blocks the exporter's writes while it lasts; the index that the second one covers goes.
CREATE INDEX process_instance_list ON process_instance (tenant_id, process_instance_key);
CREATE INDEX process_instance_of_key ON process_instance (tenant_id, business_key, process_instance_key);
DROP INDEX process_instance_business_key;
