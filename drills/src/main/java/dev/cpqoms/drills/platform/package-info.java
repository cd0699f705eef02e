/** A whole platform for a drill: own ports, own state, and hands that break it. */
@NullMarked
package dev.cpqoms.drills.platform;

import org.jspecify.annotations.NullMarked;
