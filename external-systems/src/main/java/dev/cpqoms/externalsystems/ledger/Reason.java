package dev.cpqoms.externalsystems.ledger;

/** Why a partner refused, for programs and for people. */
public record Reason(String code, String message) {}
