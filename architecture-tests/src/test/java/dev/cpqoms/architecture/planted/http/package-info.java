/** Planted violations: they prove that the rules can fail. */
@NullMarked
package dev.cpqoms.architecture.planted.http;

import org.jspecify.annotations.NullMarked;
