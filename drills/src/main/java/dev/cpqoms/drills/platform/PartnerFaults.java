package dev.cpqoms.drills.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;

/** Tells the simulated partners how to fail. */
public final class PartnerFaults {

  private final URI base;

  PartnerFaults(URI base) {
    this.base = base;
  }

  public void script(Fault fault) {
    send(
        HttpRequest.newBuilder(base.resolve("/control/faults"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(fault.script().toString()))
            .build());
  }

  /** How many scripts no call has used up yet. */
  public int inForce() {
    return scripts().size();
  }

  /** How many calls those scripts that have no end have spoilt so far. */
  public long spoilt() {
    return StreamSupport.stream(scripts().spliterator(), false)
        .mapToLong(script -> Fault.WITHOUT_END - script.path("times").asLong())
        .sum();
  }

  private JsonNode scripts() {
    String answer = send(HttpRequest.newBuilder(base.resolve("/control/faults")).GET().build());
    try {
      return new ObjectMapper().readTree(answer).path("faults");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("partners answer " + answer, e);
    }
  }

  public void clear() {
    send(HttpRequest.newBuilder(base.resolve("/control/faults")).DELETE().build());
  }

  private String send(HttpRequest request) {
    try (HttpClient http = LoopbackHttp.client()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            "partners answer " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException("no partners at " + base, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
