package dev.cpqoms.blocks.http;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request body of the test. */
record Widget(String name, int quantity, @Nullable BigDecimal price, @Nullable List<Part> parts) {
  Widget {
    name = InvalidField.text("/name", name, 20);
    InvalidField.check(quantity > 0, "/quantity", "must be greater than 0");
  }

  record Part(String code, @Nullable Colour colour) {
    Part {
      code = InvalidField.text("/code", code, 5);
    }
  }

  enum Colour {
    RED,
    GREEN
  }
}
