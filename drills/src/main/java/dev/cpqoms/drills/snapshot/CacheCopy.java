package dev.cpqoms.drills.snapshot;

/** A key of Redis and what is kept under it. */
public record CacheCopy(String key, String value) {}
