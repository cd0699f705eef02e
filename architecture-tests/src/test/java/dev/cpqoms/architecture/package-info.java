/** The shape of the platform as tests, each shown to be able to fail. */
@NullMarked
package dev.cpqoms.architecture;

import org.jspecify.annotations.NullMarked;
