/** What an incident commander stops and lets go on: switches per tenant, audited. */
@NullMarked
package dev.cpqoms.quote.containment;

import org.jspecify.annotations.NullMarked;
