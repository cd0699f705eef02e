/** Says who is calling: verifies bearer tokens, and carries the token of this process to others. */
@NullMarked
package dev.cpqoms.blocks.security;

import org.jspecify.annotations.NullMarked;
