@NullMarked
package dev.cpqoms.bench.platform;

import org.jspecify.annotations.NullMarked;
