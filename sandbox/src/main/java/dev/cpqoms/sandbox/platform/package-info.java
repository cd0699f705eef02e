/** The platform as processes: the table of what runs, and starting, watching and ending it. */
@NullMarked
package dev.cpqoms.sandbox.platform;

import org.jspecify.annotations.NullMarked;
