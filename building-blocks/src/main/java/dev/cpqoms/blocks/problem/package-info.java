/** Refusals as clients see them: registered codes and RFC 9457 problem documents. */
@NullMarked
package dev.cpqoms.blocks.problem;

import org.jspecify.annotations.NullMarked;
