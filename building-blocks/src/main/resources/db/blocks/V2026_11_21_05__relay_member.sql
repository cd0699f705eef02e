-- The relays that are running, so that they can share the buckets fairly: an entry lives as long as a lease.
-- Lock impact: new table.
CREATE TABLE relay_member (
  owner      text        PRIMARY KEY,
  seen_until timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON relay_member TO ${relay_role};
GRANT SELECT ON relay_member TO ${support_role};
