package dev.cpqoms.blocks.database;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.jspecify.annotations.Nullable;

/**
 * How mappers read and write rows. A row is a record: its component {@code customerId} is the
 * column {@code customer_id}. That is worked out once for each mapper method; MyBatis by itself
 * compares every column with every component again for each row.
 */
final class MapperConfiguration extends Configuration {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /**
   * @param app connections of the app role
   * @param mappers every MyBatis mapper that is asked for
   */
  MapperConfiguration(DataSource app, List<Class<?>> mappers) {
    super(new Environment("app", new JdbcTransactionFactory(), app));
    setCacheEnabled(false);
    setLocalCacheScope(LocalCacheScope.STATEMENT);
    setObjectFactory(new RecordRows());
    getTypeHandlerRegistry().register(UuidTypeHandler.class);
    getTypeHandlerRegistry().register(TenantIdTypeHandler.class);
    addMapper(TenantSessionMapper.class);
    mappers.forEach(this::addMapper);
  }

  /** A mapper method that says nothing about its rows comes here with an empty map. */
  @Override
  public void addResultMap(ResultMap map) {
    Class<?> type = map.getType();
    boolean row = type.isRecord() && !getTypeHandlerRegistry().hasTypeHandler(type);
    super.addResultMap(row && map.getResultMappings().isEmpty() ? whole(map) : map);
  }

  @Override
  public ParameterHandler newParameterHandler(
      MappedStatement statement, @Nullable Object parameter, BoundSql bound) {
    return new RowParameters(statement, parameter, bound);
  }

  private ResultMap whole(ResultMap map) {
    List<ResultMapping> columns =
        Arrays.stream(map.getType().getRecordComponents()).map(this::column).toList();
    return new ResultMap.Builder(this, map.getId(), map.getType(), columns, false).build();
  }

  private ResultMapping column(RecordComponent component) {
    String column = HUMP.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
    return new ResultMapping.Builder(this, component.getName(), column, component.getType())
        .flags(List.of(ResultFlag.CONSTRUCTOR))
        .build();
  }
}
