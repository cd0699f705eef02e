package dev.cpqoms.quote.document;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One version of the document's layout. A change of the layout is a new version, never an edit. */
public final class QuoteTemplate {
  private final String version;
  private final Template template;

  /**
   * @param version names a file under {@code templates/}, for example {@code quote-1}
   */
  public QuoteTemplate(String version) {
    this.version = version;
    try {
      this.template =
          new Handlebars(new ClassPathTemplateLoader("/templates", ".hbs")).compile(version);
    } catch (IOException e) {
      throw new UncheckedIOException("there is no template " + version, e);
    }
  }

  String version() {
    return version;
  }

  /** The document as XHTML; everything that is filled in is escaped. */
  String fill(QuoteSheet sheet) {
    try {
      return template.apply(sheet.names());
    } catch (IOException e) {
      throw new UncheckedIOException("the template " + version + " cannot be filled", e);
    }
  }
}
