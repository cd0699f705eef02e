/** What is measured: a database, a cache and one service, as processes of their own. */
@NullMarked
package dev.cpqoms.bench.platform;

import org.jspecify.annotations.NullMarked;
