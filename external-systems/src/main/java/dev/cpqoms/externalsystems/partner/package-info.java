/** Which partners there are and which operations each of them takes. */
@NullMarked
package dev.cpqoms.externalsystems.partner;

import org.jspecify.annotations.NullMarked;
