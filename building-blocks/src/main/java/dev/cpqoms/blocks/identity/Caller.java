package dev.cpqoms.blocks.identity;

/** A verified actor and the tenant that the call is about; both come from the verified token. */
public record Caller(TenantId tenant, Actor actor) {}
