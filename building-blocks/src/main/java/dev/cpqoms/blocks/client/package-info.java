/** Calls the HTTP interfaces of other services of the platform. */
@NullMarked
package dev.cpqoms.blocks.client;

import org.jspecify.annotations.NullMarked;
