-- The times in which a tenant was suspended, the open one last, and the orders that are known to be held by it. The clocks of
-- the service ask for it in the session of any tenant. Calls that are open now are taken to be awaited since now.
-- Lock impact: new tables, and a column with a constant default on call_deadline, without a rewrite.
CREATE TABLE tenant_suspension (
  tenant_id     text        NOT NULL,
  -- Counts the suspensions of the tenant, from 1.
  number        integer     NOT NULL CHECK (number > 0),
  reason        text        NOT NULL,
  suspended_by  text        NOT NULL,
  suspended_at  timestamptz NOT NULL,
  resume_reason text,
  resumed_by    text,
  resumed_at    timestamptz,
  PRIMARY KEY (tenant_id, number),
  CHECK ((resume_reason IS NULL) = (resumed_at IS NULL)),
  CHECK ((resumed_by IS NULL) = (resumed_at IS NULL)),
  CHECK (resumed_at >= suspended_at)
);
SELECT enable_tenant_isolation('tenant_suspension', true);
CREATE UNIQUE INDEX tenant_suspension_open ON tenant_suspension (tenant_id) WHERE resumed_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON tenant_suspension TO ${app_role};
GRANT SELECT ON tenant_suspension TO ${support_role};

CREATE TABLE order_hold (
  tenant_id text        NOT NULL,
  order_id  uuid        PRIMARY KEY REFERENCES customer_order,
  held_at   timestamptz NOT NULL
);
SELECT enable_tenant_isolation('order_hold', true);
GRANT SELECT, INSERT, DELETE ON order_hold TO ${app_role};
GRANT SELECT ON order_hold TO ${support_role};

-- How much of the time between the two instants the tenant was suspended: nobody is late by it.
CREATE FUNCTION suspended_between(of_tenant text, since timestamptz, until timestamptz)
RETURNS interval
LANGUAGE sql STABLE
AS $$
  SELECT coalesce(sum(least(coalesce(resumed_at, until), until) - greatest(suspended_at, since)), interval '0')
    FROM tenant_suspension
   WHERE tenant_id = of_tenant AND suspended_at < until AND coalesce(resumed_at, until) > since
$$;
REVOKE EXECUTE ON FUNCTION suspended_between(text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION suspended_between(text, timestamptz, timestamptz) TO ${app_role}, ${support_role};

-- Since when the end of the call is awaited.
ALTER TABLE call_deadline ADD COLUMN since timestamptz NOT NULL DEFAULT now();
