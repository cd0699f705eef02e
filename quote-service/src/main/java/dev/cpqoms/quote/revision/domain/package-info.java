/** What is different between two revisions, without a database. */
@NullMarked
package dev.cpqoms.quote.revision.domain;

import org.jspecify.annotations.NullMarked;
