package dev.cpqoms.quote.request;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

/** The body of a command that needs nothing but its target: an empty object. */
@JsonAutoDetect
public record NothingMore() {}
