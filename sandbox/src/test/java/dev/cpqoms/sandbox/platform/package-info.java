/** Shows that the launcher knows what runs, what is in the way and what it may end. */
@NullMarked
package dev.cpqoms.sandbox.platform;

import org.jspecify.annotations.NullMarked;
