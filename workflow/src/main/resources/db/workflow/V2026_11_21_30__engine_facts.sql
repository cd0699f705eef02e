-- What the engine tells about processes and incidents, as its exporter delivers it: at least once, in the order of the
-- log of each partition.
-- Lock impact: new tables.

-- How far each partition's log has been taken; what lies at or below is a repeat. It is the engine's and no tenant's.
CREATE TABLE engine_position (
  partition_id integer     PRIMARY KEY,
  position_no  bigint      NOT NULL CHECK (position_no >= 0),
  -- The latest time of a fact so far: a later one at a lower position comes from another log.
  occurred_at  timestamptz NOT NULL,
  heard_at     timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON engine_position TO ${app_role};
GRANT SELECT ON engine_position TO ${support_role};

-- Jobs that will not be tried again, for the type of an incident's job. Ids only; they go with their process.
CREATE TABLE engine_job_failure (
  job_key              bigint PRIMARY KEY,
  process_instance_key bigint NOT NULL,
  job_type             text   NOT NULL
);
CREATE INDEX engine_job_failure_process ON engine_job_failure (process_instance_key);
GRANT SELECT, INSERT, UPDATE, DELETE ON engine_job_failure TO ${app_role};
GRANT SELECT ON engine_job_failure TO ${support_role};

-- Where each process stands. The engine tells of a process and of its keys one after the other: a row without tenant is
-- one of which nothing but its existence is known yet, and no tenant can see it.
CREATE TABLE process_instance (
  process_instance_key bigint      PRIMARY KEY,
  tenant_id            text,
  process_id           text,
  process_version      integer,
  business_key         text,
  task_id              text,
  state                text        NOT NULL CHECK (state IN ('ACTIVE', 'COMPLETED', 'TERMINATED')),
  started_at           timestamptz,
  ended_at             timestamptz,
  CHECK ((state = 'ACTIVE') = (ended_at IS NULL))
);
CREATE INDEX process_instance_business_key ON process_instance (tenant_id, business_key);
SELECT enable_tenant_isolation('process_instance', true);
GRANT SELECT, INSERT, UPDATE ON process_instance TO ${app_role};
GRANT SELECT ON process_instance TO ${support_role};

-- What stopped a process. OPEN until a person decides, RESOLVING until the engine says that it is RESOLVED.
CREATE TABLE engine_incident (
  incident_id          uuid        PRIMARY KEY,
  incident_key         bigint      NOT NULL UNIQUE,
  tenant_id            text,
  process_instance_key bigint      NOT NULL,
  process_id           text        NOT NULL,
  process_version      integer,
  business_key         text,
  task_id              text,
  element_id           text        NOT NULL,
  job_key              bigint,
  job_type             text,
  error_type           text        NOT NULL,
  error_message        text        NOT NULL,
  state                text        NOT NULL CHECK (state IN ('OPEN', 'RESOLVING', 'RESOLVED')),
  version              bigint      NOT NULL CHECK (version > 0),
  opened_at            timestamptz NOT NULL,
  resolved_at          timestamptz,
  decided_by           text,
  decided_at           timestamptz,
  reason               text,
  attempts             integer     NOT NULL DEFAULT 0,
  next_attempt_at      timestamptz,
  last_error           text,
  CHECK ((state = 'RESOLVED') = (resolved_at IS NOT NULL)),
  CHECK ((state = 'RESOLVING') = (next_attempt_at IS NOT NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);
CREATE INDEX engine_incident_list ON engine_incident (tenant_id, incident_id);
CREATE INDEX engine_incident_business_key ON engine_incident (tenant_id, business_key, incident_id);
CREATE INDEX engine_incident_process ON engine_incident (process_instance_key, element_id);
CREATE INDEX engine_incident_unresolved ON engine_incident (opened_at) WHERE state <> 'RESOLVED';
SELECT enable_tenant_isolation('engine_incident', true);
GRANT SELECT, INSERT, UPDATE ON engine_incident TO ${app_role};
GRANT SELECT ON engine_incident TO ${support_role};
