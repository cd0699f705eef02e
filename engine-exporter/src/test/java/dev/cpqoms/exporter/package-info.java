/** Losing nothing while workflow is away, and telling nothing that is not a fact. */
@NullMarked
package dev.cpqoms.exporter;

import org.jspecify.annotations.NullMarked;
