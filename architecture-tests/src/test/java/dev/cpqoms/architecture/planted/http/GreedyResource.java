package dev.cpqoms.architecture.planted.http;

/** Too many collaborators, and a mapper among them. */
final class GreedyResource {

  final PlantedMapper audit;
  final String rest;

  GreedyResource(
      PlantedMapper audit, String one, String two, String three, String four, String five) {
    this.audit = audit;
    this.rest = one + two + three + four + five;
  }
}
