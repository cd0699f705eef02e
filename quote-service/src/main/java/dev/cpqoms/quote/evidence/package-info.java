/** What proves a quote years later: one package per quote, and its verification without us. */
@NullMarked
package dev.cpqoms.quote.evidence;

import org.jspecify.annotations.NullMarked;
