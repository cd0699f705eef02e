package dev.cpqoms.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.net.http.HttpResponse;
import java.util.UUID;

/** An answer of the service, as it came over the wire. */
record Reply(HttpResponse<String> response) {

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  JsonNode json() {
    return Json.tree(response.body());
  }

  String text(String field) {
    return json().path(field).asText();
  }

  UUID uuid(String field) {
    return UUID.fromString(text(field));
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  String etag() {
    return header("ETag");
  }

  Reply isOk() {
    assertThat(status()).as(body()).isEqualTo(200);
    return this;
  }

  Reply isCreated() {
    assertThat(status()).as(body()).isEqualTo(201);
    return this;
  }

  /** Done, whether or not something new came of it. */
  Reply hasSucceeded() {
    assertThat(status()).as(body()).isIn(200, 201);
    return this;
  }

  Reply isProblem(int status, String code) {
    assertThat(status()).as(body()).isEqualTo(status);
    assertThat(text("code")).isEqualTo(code);
    return this;
  }
}
