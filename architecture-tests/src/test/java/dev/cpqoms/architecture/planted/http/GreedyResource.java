package dev.cpqoms.architecture.planted.http;

import dev.cpqoms.blocks.audit.AuditMapper;

/** Too many collaborators, and a mapper among them. */
final class GreedyResource {

  final AuditMapper audit;
  final String rest;

  GreedyResource(
      AuditMapper audit, String one, String two, String three, String four, String five) {
    this.audit = audit;
    this.rest = one + two + three + four + five;
  }
}
