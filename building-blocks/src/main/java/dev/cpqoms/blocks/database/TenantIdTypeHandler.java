package dev.cpqoms.blocks.database;

import dev.cpqoms.blocks.identity.TenantId;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** A tenant_id column as {@link TenantId}. */
@MappedTypes(TenantId.class)
public final class TenantIdTypeHandler extends BaseTypeHandler<TenantId> {

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, TenantId value, @Nullable JdbcType type)
      throws SQLException {
    statement.setString(index, value.value());
  }

  @Override
  public @Nullable TenantId getNullableResult(ResultSet rows, String column) throws SQLException {
    return tenant(rows.getString(column));
  }

  @Override
  public @Nullable TenantId getNullableResult(ResultSet rows, int column) throws SQLException {
    return tenant(rows.getString(column));
  }

  @Override
  public @Nullable TenantId getNullableResult(CallableStatement call, int column)
      throws SQLException {
    return tenant(call.getString(column));
  }

  private static @Nullable TenantId tenant(@Nullable String value) {
    return value == null ? null : new TenantId(value);
  }
}
