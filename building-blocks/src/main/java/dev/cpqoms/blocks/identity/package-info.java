/** Who acts, for which tenant, and how new things get their ids. */
@NullMarked
package dev.cpqoms.blocks.identity;

import org.jspecify.annotations.NullMarked;
