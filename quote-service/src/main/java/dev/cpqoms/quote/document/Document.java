package dev.cpqoms.quote.document;

import dev.cpqoms.quote.quote.domain.DocumentSummary;

/** A document and what identifies it. The bytes belong to the document: nobody changes them. */
@SuppressWarnings("ArrayRecordComponent")
public record Document(DocumentSummary summary, byte[] content) {}
