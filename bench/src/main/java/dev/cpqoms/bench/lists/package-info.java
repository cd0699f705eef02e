/** How long a page takes among few and among very many quotes. */
@NullMarked
package dev.cpqoms.bench.lists;

import org.jspecify.annotations.NullMarked;
