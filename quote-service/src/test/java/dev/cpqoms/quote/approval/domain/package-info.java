/** Tests of who may decide, without a database. */
@NullMarked
package dev.cpqoms.quote.approval.domain;

import org.jspecify.annotations.NullMarked;
