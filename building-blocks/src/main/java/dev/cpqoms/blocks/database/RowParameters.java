package dev.cpqoms.blocks.database;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * Sets the parameters of a statement from records: {@code #{row.event.type}} is the component
 * {@code type} of the component {@code event} of the parameter {@code row}. MyBatis itself takes
 * such a path apart and looks every step of it up for every parameter of every call.
 */
final class RowParameters extends DefaultParameterHandler {
  private static final Pattern DOT = Pattern.compile("\\.");
  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
  private static final ConcurrentMap<String, List<String>> PATHS = new ConcurrentHashMap<>();

  private static final ClassValue<Map<String, MethodHandle>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          return accessors(type);
        }
      };

  private final MappedStatement statement;
  private final BoundSql bound;

  RowParameters(MappedStatement statement, @Nullable Object parameter, BoundSql bound) {
    super(statement, parameter, bound);
    this.statement = statement;
    this.bound = bound;
  }

  @Override
  public void setParameters(PreparedStatement prepared) {
    Object parameter = getParameterObject();
    if (!(parameter instanceof Map<?, ?> || isRow(parameter)) || repeats()) {
      super.setParameters(prepared);
      return;
    }
    int index = 0;
    for (ParameterMapping mapping : bound.getParameterMappings()) {
      index++;
      set(prepared, index, mapping, value(parameter, mapping.getProperty()));
    }
  }

  /** Records with a type handler (a tenant's id) are values, not rows. */
  private boolean isRow(@Nullable Object parameter) {
    return parameter instanceof Record
        && !statement
            .getConfiguration()
            .getTypeHandlerRegistry()
            .hasTypeHandler(parameter.getClass());
  }

  /** Whether the statement has repeated parts, whose values MyBatis names with an underscore. */
  private boolean repeats() {
    for (ParameterMapping mapping : bound.getParameterMappings()) {
      if (mapping.getProperty().startsWith("_")) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("unchecked") // the handler was chosen for what the property holds
  private void set(
      PreparedStatement prepared, int index, ParameterMapping mapping, @Nullable Object value) {
    JdbcType type = mapping.getJdbcType();
    if (value == null && type == null) {
      type = statement.getConfiguration().getJdbcTypeForNull();
    }
    try {
      ((TypeHandler<Object>) mapping.getTypeHandler()).setParameter(prepared, index, value, type);
    } catch (SQLException refused) {
      throw new ReflectionException(
          "Cannot set " + mapping.getProperty() + " of " + statement.getId(), refused);
    }
  }

  private @Nullable Object value(Object parameter, String property) {
    Object value = parameter;
    for (String step : PATHS.computeIfAbsent(property, path -> List.of(DOT.split(path)))) {
      if (value == null) {
        return null;
      }
      value = value instanceof Map<?, ?> named ? named.get(step) : of(value, step);
    }
    return value;
  }

  private @Nullable Object of(Object row, String name) {
    MethodHandle accessor = row instanceof Record ? ACCESSORS.get(row.getClass()).get(name) : null;
    if (accessor == null) {
      return statement.getConfiguration().newMetaObject(row).getValue(name);
    }
    try {
      return (Object) accessor.invokeExact(row);
    } catch (Throwable failure) {
      throw new ReflectionException("Cannot read " + name + " of " + row.getClass(), failure);
    }
  }

  /** Of a record's components and of what it derives from them. */
  private static Map<String, MethodHandle> accessors(Class<?> type) {
    Map<String, MethodHandle> accessors = new HashMap<>();
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (Method method : type.getDeclaredMethods()) {
        if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
          accessors.put(method.getName(), lookup.unreflect(method).asType(GETTER));
        }
      }
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("Records of this platform are open to it", impossible);
    }
    return accessors;
  }
}
