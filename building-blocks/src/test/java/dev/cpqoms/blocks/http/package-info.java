/** The protocol as clients see it, against both real hosts. */
@NullMarked
package dev.cpqoms.blocks.http;

import org.jspecify.annotations.NullMarked;
