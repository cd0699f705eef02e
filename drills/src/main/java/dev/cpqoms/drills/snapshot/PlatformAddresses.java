package dev.cpqoms.drills.snapshot;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Where to look, and for which tenants: a query sees one tenant at a time. */
public record PlatformAddresses(
    DatabaseAccess quotes,
    DatabaseAccess orders,
    DatabaseAccess workflow,
    String kafkaBootstrap,
    URI redis,
    URI engine,
    URI externalSystems,
    Path logs,
    List<String> tenants) {}
