package dev.cpqoms.quote.approval.storage;

record PolicyRow(int version, String rules) {}
