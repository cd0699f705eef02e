package dev.cpqoms.quote.catalog.domain;

import java.math.BigDecimal;

/** From this quantity on, all units of the line get this reduction. */
public record VolumeTier(int fromQuantity, BigDecimal discountPercent) {}
