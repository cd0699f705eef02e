package dev.cpqoms.blocks.http.host;

import com.sun.enterprise.web.WebModule;
import com.sun.enterprise.web.WebModuleDecorator;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.authenticator.AuthenticatorBase;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Puts the Jersey servlet with the resources of this process into the empty application, when
 * GlassFish has started it. This is the way to hand over instances: everything that GlassFish
 * builds itself, it builds from class names.
 */
final class ResourcesOnStart implements WebModuleDecorator {
  private final String application;
  private final ResourceConfig config;

  ResourcesOnStart(String application, ResourceConfig config) {
    this.application = application;
    this.config = config;
  }

  @Override
  public void decorate(WebModule module) {
    if (module.getID().contains(application)) {
      module.addLifecycleListener(event -> started(module, event));
    }
  }

  /**
   * The application declares no security of the container's, which would look for some at every
   * request, and at no small cost: who may do what is decided behind it, by the token.
   */
  private static void leaveSecurityToTheResources(WebModule module) {
    for (GlassFishValve valve : module.getValves()) {
      if (valve instanceof AuthenticatorBase) {
        module.removeValve(valve);
      }
    }
  }

  private void started(WebModule module, LifecycleEvent event) {
    if (Lifecycle.AFTER_START_EVENT.equals(event.getType())) {
      leaveSecurityToTheResources(module);
      ServletContext context = module.getServletContext();
      ServletRegistration.Dynamic servlet =
          context.addServlet("resources", new ServletContainer(config));
      servlet.addMapping("/*");
      servlet.setLoadOnStartup(1);
      servlet.setAsyncSupported(true);
      context.addServlet("problems", new ProblemServlet()).addMapping(ProblemServlet.PATH);
    }
  }
}
