/** What a business rule answers: a value, or a refusal with a registered code. */
@NullMarked
package dev.cpqoms.blocks.decision;

import org.jspecify.annotations.NullMarked;
