package dev.cpqoms.sandbox.server;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Main class of the broker's JVM: formats the storage when it is new, then runs the broker. One JVM
 * for both halves the time to start. It runs with Kafka's jars on the class path and knows them by
 * name only, so that the sandbox itself does not depend on the broker.
 */
public final class KafkaLauncher {

  private KafkaLauncher() {}

  /** Arguments: the properties file and the cluster id. */
  public static void main(String[] args) throws ReflectiveOperationException {
    String properties = args[0];
    String[] format = {"format", "--ignore-formatted", "-t", args[1], "-c", properties};
    Method execute =
        Class.forName("kafka.tools.StorageTool")
            .getMethod("execute", String[].class, PrintStream.class);
    Object exit = invoke(execute, format, System.out);
    if (!Integer.valueOf(0).equals(exit)) {
      throw new IllegalStateException("Formatting the storage ended with " + exit);
    }
    Method broker = Class.forName("kafka.Kafka").getMethod("main", String[].class);
    invoke(broker, (Object) new String[] {properties});
  }

  private static Object invoke(Method method, Object... arguments)
      throws ReflectiveOperationException {
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException failure) {
      throw new IllegalStateException("Kafka refused to start", failure.getCause());
    }
  }
}
