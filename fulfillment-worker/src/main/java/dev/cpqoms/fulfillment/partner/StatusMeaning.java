package dev.cpqoms.fulfillment.partner;

import java.util.List;

/** The classification table of HTTP statuses; the first row that fits holds. */
enum StatusMeaning {
  SUCCESS,
  BUSINESS_REFUSAL,
  NOT_LET_IN,
  NOT_FOUND,
  CONFLICT,
  THROTTLED,
  TECHNICAL_REFUSAL,
  PERHAPS_DONE;

  private record Row(int from, int to, boolean onlyWithRetryAfter, StatusMeaning meaning) {

    boolean fits(int status, boolean retryAfter) {
      return from <= status && status <= to && (retryAfter || !onlyWithRetryAfter);
    }
  }

  private static final List<Row> TABLE =
      List.of(
          new Row(200, 299, false, SUCCESS),
          new Row(400, 400, false, BUSINESS_REFUSAL),
          new Row(401, 401, false, NOT_LET_IN),
          new Row(403, 403, false, NOT_LET_IN),
          new Row(404, 404, false, NOT_FOUND),
          new Row(408, 408, false, PERHAPS_DONE),
          new Row(409, 409, false, CONFLICT),
          new Row(422, 422, false, BUSINESS_REFUSAL),
          new Row(425, 425, false, PERHAPS_DONE),
          new Row(429, 429, false, THROTTLED),
          new Row(400, 499, false, TECHNICAL_REFUSAL),
          new Row(503, 503, true, THROTTLED),
          new Row(0, Integer.MAX_VALUE, false, PERHAPS_DONE));

  static StatusMeaning of(int status, boolean retryAfter) {
    return TABLE.stream()
        .filter(row -> row.fits(status, retryAfter))
        .findFirst()
        .map(Row::meaning)
        .orElse(PERHAPS_DONE);
  }
}
