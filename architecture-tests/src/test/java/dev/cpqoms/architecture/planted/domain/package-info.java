/** Planted violations: they prove that the rules can fail. */
@NullMarked
package dev.cpqoms.architecture.planted.domain;

import org.jspecify.annotations.NullMarked;
