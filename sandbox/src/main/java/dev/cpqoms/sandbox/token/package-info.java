/** The local issuer: signs bearer tokens for people and services of a sandbox or a test. */
@NullMarked
package dev.cpqoms.sandbox.token;

import org.jspecify.annotations.NullMarked;
