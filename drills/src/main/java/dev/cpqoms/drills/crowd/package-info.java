/** Many orders at once while everything around them fails now and then. */
@NullMarked
package dev.cpqoms.drills.crowd;

import org.jspecify.annotations.NullMarked;
