package dev.cpqoms.blocks.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The environment of this process, read once while it is wired.
 *
 * <p>A reader that finds a mistake notes it and returns a stand-in, so that the next readers run
 * too; {@link #done()} then reports all mistakes together. Nothing may be started before {@code
 * done()} has returned. A key that starts with {@code CPQ_} and that nobody read is a mistake as
 * well.
 */
public final class Settings {
  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
  private static final String PREFIX = "CPQ_";
  private static final String HIDDEN = "******";

  /** What stands before the @ in an address: a user, and perhaps a password. */
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@]+(?=@)");

  private final Map<String, String> env;
  private final SortedMap<String, String> effective = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();

  public Settings(Map<String, String> env) {
    this.env = Map.copyOf(env);
  }

  public String text(String key) {
    return required(key, text -> text, "");
  }

  public String text(String key, String fallback) {
    return optional(key, text -> text, fallback);
  }

  public int port(String key, int fallback) {
    return number(key, fallback, 0, 65_535);
  }

  public int number(String key, int fallback, int min, int max) {
    return optional(key, text -> between(Integer.parseInt(text), min, max), fallback);
  }

  /** ISO-8601, for example {@code PT0.3S}; never negative. */
  public Duration duration(String key, Duration fallback) {
    return optional(key, Settings::parseDuration, fallback);
  }

  public boolean flag(String key, boolean fallback) {
    return optional(key, Settings::parseFlag, fallback);
  }

  public URI uri(String key) {
    return required(key, Settings::parseUri, URI.create("unset:" + key));
  }

  public URI uri(String key, URI fallback) {
    return optional(key, Settings::parseUri, fallback);
  }

  public Path path(String key) {
    return required(key, Settings::parsePath, Path.of(""));
  }

  public Secret secret(String key) {
    return required(key, Secret::new, new Secret(""));
  }

  /** A mistake that only the reader of a value can see, for example an unknown word. */
  public void mistake(String key, String what) {
    mistakes.add(key + " " + what);
  }

  /** Ends the reading, and logs what is in use. */
  public void done() {
    List<String> all = new ArrayList<>(mistakes);
    env.keySet().stream()
        .filter(key -> key.startsWith(PREFIX) && !effective.containsKey(key))
        .sorted()
        .map(this::unknown)
        .forEach(all::add);
    if (!all.isEmpty()) {
      throw new ConfigurationException(all);
    }
    LOG.info("Settings in use: {}", effective);
  }

  /** Every key that was read with its value in use; secrets are masked. */
  public SortedMap<String, String> effective() {
    return new TreeMap<>(effective);
  }

  private <T> T required(String key, Function<String, T> parser, T standIn) {
    T value = parsed(key, parser, null);
    if (value == null && !present(key)) {
      mistakes.add(key + " is missing");
    }
    return value == null ? standIn : value;
  }

  private <T> T optional(String key, Function<String, T> parser, T fallback) {
    T value = parsed(key, parser, fallback);
    return value == null ? fallback : value;
  }

  private <T> @Nullable T parsed(String key, Function<String, T> parser, @Nullable T fallback) {
    String text = env.get(key);
    if (text == null || text.isBlank()) {
      effective.put(key, String.valueOf(fallback));
      return fallback;
    }
    effective.put(key, HIDDEN);
    try {
      T value = parser.apply(text.strip());
      effective.put(key, USER_INFO.matcher(String.valueOf(value)).replaceAll(HIDDEN));
      return value;
    } catch (NumberFormatException notANumber) {
      mistakes.add(key + " is not a whole number");
    } catch (IllegalArgumentException wrong) {
      mistakes.add(key + " " + wrong.getMessage());
    }
    return null;
  }

  private boolean present(String key) {
    String text = env.get(key);
    return text != null && !text.isBlank();
  }

  private String unknown(String key) {
    Optional<String> meant = Spelling.closest(key, effective.keySet());
    return key + " is unknown" + meant.map(k -> "; did you mean " + k + "?").orElse("");
  }

  private static int between(int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException("is not between " + min + " and " + max);
    }
    return value;
  }

  private static Duration parseDuration(String text) {
    try {
      Duration value = Duration.parse(text);
      if (value.isNegative()) {
        throw new IllegalArgumentException("is negative");
      }
      return value;
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("is not an ISO-8601 duration such as PT10S", wrong);
    }
  }

  private static boolean parseFlag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("is neither true nor false");
    };
  }

  private static URI parseUri(String text) {
    try {
      URI uri = new URI(text);
      if (!uri.isAbsolute()) {
        throw new IllegalArgumentException("is not an absolute URI");
      }
      return uri;
    } catch (URISyntaxException wrong) {
      throw new IllegalArgumentException("is not a URI", wrong);
    }
  }

  private static Path parsePath(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException wrong) {
      throw new IllegalArgumentException("is not a path", wrong);
    }
  }
}
