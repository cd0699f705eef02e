/** The servers that run an HTTP application: GlassFish for the services, Grizzly for the others. */
@NullMarked
package dev.cpqoms.blocks.http.host;

import org.jspecify.annotations.NullMarked;
