package dev.cpqoms.order;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Something that a clock looks for again and again.
 *
 * @param name of the thread that looks
 * @param every how long it rests after a look that found nothing
 * @param look looks once and says how much was due
 */
public record Lookout(String name, Duration every, IntSupplier look) {}
