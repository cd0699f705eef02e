package dev.cpqoms.blocks.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;

/**
 * Makes rows that are records. MyBatis itself tries the constructor of a type that only its package
 * sees in vain first, for every row: an exception with its whole stack each time.
 */
final class RecordRows extends DefaultObjectFactory {
  private static final long serialVersionUID = 1L;

  private static final ClassValue<Constructor<?>> CANONICAL =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          return canonical(type);
        }
      };

  @Override
  public <T> T create(Class<T> type, List<Class<?>> argumentTypes, List<Object> arguments) {
    if (!type.isRecord()) {
      return super.create(type, argumentTypes, arguments);
    }
    try {
      return type.cast(CANONICAL.get(type).newInstance(arguments.toArray()));
    } catch (InvocationTargetException refused) {
      throw new ReflectionException(type + " refuses its row", refused.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
      throw new ReflectionException("A row does not fit " + type, unfit);
    }
  }

  private static Constructor<?> canonical(Class<?> type) {
    Class<?>[] components =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(components);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("Every record has it", impossible);
    }
  }
}
