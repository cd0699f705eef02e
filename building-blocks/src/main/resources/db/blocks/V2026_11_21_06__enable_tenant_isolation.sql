-- What every table with a tenant needs, said once: only the rows of the session's tenant can be seen or written, by
-- the owner of the table too. A migration calls it after its CREATE TABLE:
--   SELECT enable_tenant_isolation('quote_note');
-- With across_tenants the session of a service's own housekeeping ('*', UnitOfWork.acrossTenants) passes as well: only
-- for tables that such housekeeping really walks over.
-- Lock impact: none here; where it is called, the exclusive lock of ALTER TABLE on that table, without a rewrite.
CREATE FUNCTION enable_tenant_isolation(tenant_table regclass, across_tenants boolean DEFAULT false)
RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
  permitted text := 'tenant_id = current_setting(''app.tenant_id'', true)';
BEGIN
  IF across_tenants THEN
    permitted := permitted || ' OR current_setting(''app.tenant_id'', true) = ''*''';
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('CREATE POLICY tenant_isolation ON %s USING (%s) WITH CHECK (%s)',
    tenant_table, permitted, permitted);
END
$$;
REVOKE EXECUTE ON FUNCTION enable_tenant_isolation(regclass, boolean) FROM PUBLIC;
