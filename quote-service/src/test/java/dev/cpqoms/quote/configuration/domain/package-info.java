/** Tests of what may stand together, without a database. */
@NullMarked
package dev.cpqoms.quote.configuration.domain;

import org.jspecify.annotations.NullMarked;
