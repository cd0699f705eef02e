package dev.cpqoms.blocks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceRulesTest {
  @Test
  void resourcesThatSayWhoMayCallThemPass() {
    assertThatCode(
            () -> ResourceRules.check(List.of(new WidgetResource(), new InternalWidgetResource())))
        .doesNotThrowAnyException();
  }

  @Test
  void everyMethodThatBreaksTheRulesIsNamedAtOnce() {
    assertThatThrownBy(
            () -> ResourceRules.check(List.of(new Silent(), new Inside(), "no resource")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Silent.read has neither @Allowed nor @Public")
        .hasMessageContaining("Silent.child is a sub-resource locator")
        .hasMessageContaining("Silent.serve is not internal")
        .hasMessageContaining("Inside.open is internal: it must be @Allowed to SERVICE")
        .hasMessageContaining("Inside.open is internal: its path must name the {tenantId}")
        .hasMessageContaining("java.lang.String has no @Path");
  }

  @Test
  void onlyAnInternalOperationWithoutTenantMayBeForAllOfThem() {
    assertThatThrownBy(() -> ResourceRules.check(List.of(new ForAll())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ForAll.open is @AcrossTenants: it must be internal")
        .hasMessageContaining("ForAll.named is @AcrossTenants: it must be internal and name no")
        .hasMessageNotContaining("ForAll.facts");
  }

  @Test
  void rolesThatManyMethodsShareAreSaidByOneAnnotation() throws NoSuchMethodException {
    Access access = Access.of(Shared.class.getMethod("read"));

    assertThat(access).isEqualTo(new Access(false, Set.of("VIEWER", "AUDITOR"), false));
  }

  @Test
  void rolesThatAreSaidTwiceAreRefused() {
    assertThatThrownBy(() -> ResourceRules.check(List.of(new Twice())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Twice.read() names its roles twice");
  }

  /** Some roles under one name. */
  @Allowed({"VIEWER", "AUDITOR"})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Readers {}

  /** Names roles by an annotation that stands for them. */
  @Path("/shared")
  public static final class Shared {
    @GET
    @Readers
    public String read() {
      return "";
    }
  }

  /** Names its roles by themselves and by an annotation. */
  @Path("/twice")
  public static final class Twice {
    @GET
    @Allowed("SALES")
    @Readers
    public String read() {
      return "";
    }
  }

  /** Says of itself that it is for no single tenant. */
  @Path("/")
  public static final class ForAll {
    @GET
    @Path("v1/things")
    @Allowed("VIEWER")
    @AcrossTenants
    public String open() {
      return "";
    }

    @GET
    @Path("internal/v1/tenants/{tenantId}/things")
    @Allowed("SERVICE")
    @AcrossTenants
    public String named() {
      return "";
    }

    @POST
    @Path("internal/v1/facts")
    @Allowed("SERVICE")
    @AcrossTenants
    public String facts() {
      return "";
    }
  }

  /** Does not say who may call it. */
  @Path("/silent")
  public static final class Silent {
    @GET
    public String read() {
      return "";
    }

    @POST
    @Allowed("SERVICE")
    public String serve() {
      return "";
    }

    @Path("/child")
    public Object child() {
      return new Object();
    }
  }

  /** Internal, but open to everybody. */
  @Path("internal/v1/things")
  public static final class Inside {
    @GET
    @Public
    public String open() {
      return "";
    }
  }
}
