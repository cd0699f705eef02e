package dev.cpqoms.order.amendment;

import dev.cpqoms.order.amendment.domain.Amendment;
import dev.cpqoms.order.amendment.domain.Assessment;

/** An amendment that is wanted, with what it means for the order as it is at this moment. */
record ConfirmedAmendment(Amendment amendment, AmendmentFile file, Assessment assessment) {}
