package dev.cpqoms.quote.search.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts as words that can be compared: without case, accents and the punctuation around them. A
 * word with punctuation inside is found whole and by its parts: {@code SD-WAN} by "sd-wan" and
 * "wan".
 */
public final class SearchWords {
  /** Longer words are cut, on both sides of the comparison. */
  private static final int LONGEST = 64;

  private static final int SHORTEST_PART = 2;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OUTER = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern INNER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchWords() {}

  /** The words that somebody asks for, each once. */
  public static List<String> asked(String text) {
    return whole(text).distinct().toList();
  }

  /** The words that these texts are found by. */
  public static SortedSet<String> of(Collection<String> texts) {
    SortedSet<String> words = new TreeSet<>();
    for (String text : texts) {
      whole(text)
          .forEach(
              word -> {
                words.add(word);
                parts(word).forEach(words::add);
              });
    }
    return words;
  }

  private static Stream<String> whole(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(SPACE.split(plain.toLowerCase(Locale.ROOT)))
        .map(word -> OUTER.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(word.length(), LONGEST)));
  }

  private static Stream<String> parts(String word) {
    return Arrays.stream(INNER.split(word)).filter(part -> part.length() >= SHORTEST_PART);
  }
}
