package dev.cpqoms.blocks.database;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Rows of every kind of column that tables here have. */
interface SampleMapper {
  @Select(
      """
      SELECT TIMESTAMPTZ '2026-11-21 06:00:00+00' AS seen_at,
             UUID '01a1fe25-72c9-7e20-881e-75ca81ff14e5' AS sample_id, 'acme' AS tenant_id,
             n AS count_of, CASE WHEN n > 1 THEN 2.50 END AS amount,
             CASE WHEN n > 1 THEN 'SECONDS' END AS unit, n = 1 AS first_one
        FROM generate_series(1, #{rows}) AS n
      """)
  List<SampleRow> all(int rows);

  @Select("SELECT UUID '01a1fe25-72c9-7e20-881e-75ca81ff14e5' AS sample_id, 1 AS count_of")
  List<SampleRow> halfARow();

  @Select("SELECT 0 AS number")
  PositiveRow notPositive();

  @Select(
      """
      SELECT concat_ws(' ', #{pair.one.sampleId}::text, #{pair.one.tenantId}, #{pair.one.countOf}::text,
             #{pair.one.label}, #{pair.one.unit}, #{pair.one.seenAt}::timestamptz AT TIME ZONE 'UTC',
             coalesce(#{pair.other.amount}::text, 'nothing'), #{word})
      """)
  String told(Pair pair, String word);

  @Select("SELECT #{countOf}::text || #{label}")
  String unnamed(SampleRow row);

  @Select(
      """
      <script>
      SELECT concat_ws(' ', #{word},
        <foreach collection="rows" item="row" separator=",">#{row.countOf}::text</foreach>)
      </script>
      """)
  String listed(List<SampleRow> rows, String word);

  @Select("SELECT #{row.nonsense}::text")
  String unknown(SampleRow row, String word);

  /** Something with rows inside. */
  record Pair(SampleRow one, @Nullable SampleRow other) {}

  @Select("SELECT 'acme' AS tenant_id")
  TenantId tenant();
}
