package dev.cpqoms.blocks.audit;

record AuditHead(long position, String hash) {}
