/** The tables that every service has, in one list. */
@NullMarked
package dev.cpqoms.blocks.operational;

import org.jspecify.annotations.NullMarked;
