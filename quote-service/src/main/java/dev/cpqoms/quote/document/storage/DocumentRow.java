package dev.cpqoms.quote.document.storage;

@SuppressWarnings("ArrayRecordComponent")
record DocumentRow(String sha256, int revision, String templateVersion, byte[] content) {}
