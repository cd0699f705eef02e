package dev.cpqoms.architecture.planted.http;

/** Looks like a MyBatis mapper. */
interface PlantedMapper {}
