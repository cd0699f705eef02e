/** The published language of the platform as files, and small typed readers for them. */
@NullMarked
package dev.cpqoms.contracts;

import org.jspecify.annotations.NullMarked;
