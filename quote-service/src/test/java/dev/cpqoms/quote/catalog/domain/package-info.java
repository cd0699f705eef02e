/** Tests of what may be published, without a database. */
@NullMarked
package dev.cpqoms.quote.catalog.domain;

import org.jspecify.annotations.NullMarked;
