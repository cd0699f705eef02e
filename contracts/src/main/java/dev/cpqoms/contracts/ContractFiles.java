package dev.cpqoms.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Where the contract files are on the class path, and how they are read: strictly. */
final class ContractFiles {

  static final String ROOT = "contracts/";

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ContractFiles() {}

  /** Reads a YAML file below {@link #ROOT}; a field the type does not know is a mistake. */
  static <T> T yaml(String path, Class<T> type) {
    try (InputStream file = open(path)) {
      return YAML.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + ROOT + path, e);
    }
  }

  private static InputStream open(String path) {
    InputStream file = ContractFiles.class.getClassLoader().getResourceAsStream(ROOT + path);
    if (file == null) {
      throw new IllegalArgumentException("no such contract: " + ROOT + path);
    }
    return file;
  }
}
