package dev.cpqoms.quote.search.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.search.domain.Position;
import dev.cpqoms.quote.search.domain.QuoteSearch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Only comparisons that PostgreSQL knows to be leakproof can use an index under row-level security:
 * those of texts, times, UUIDs and whole numbers, but not those of numeric, LIKE or a text search.
 * So values are compared in hundredths and words by a table of words.
 *
 * <p>The conditions that are not given are not in the statement, so that each has its own plan.
 */
interface QuoteSearchMapper {
  String FOUND = "<script> SELECT q.quote_id, q.created_at, COALESCE(q.total_cents, 0) AS value ";

  String FILTERS =
      """
      <if test="s.quoteNumber != null"> AND q.quote_number = #{s.quoteNumber}</if>
      <if test="s.customerId != null"> AND q.customer_id = #{s.customerId}</if>
      <if test="s.owner != null"> AND q.owner = #{s.owner}</if>
      <if test="!s.states.isEmpty()"> AND q.state IN
        <foreach item="state" collection="s.states" open="(" separator="," close=")">#{state}</foreach>
      </if>
      <if test="s.value != null">
        AND q.currency = #{s.value.currency}
        AND q.total_cents BETWEEN #{s.value.least} AND #{s.value.most}
      </if>
      <if test="s.created.from != null"> AND q.created_at >= #{s.created.from}</if>
      <if test="s.created.before != null"> AND q.created_at &lt; #{s.created.before}</if>
      """;

  @Select(
      FOUND
          + " FROM quote q WHERE q.tenant_id = #{tenantId} "
          + FILTERS
          + """
          <choose>
            <when test="s.order.name() == 'NEWEST'">
              <if test="after != null">
                AND (q.created_at, q.quote_id) &lt; (#{after.createdAt}, #{after.quoteId})
              </if>
              ORDER BY q.created_at DESC, q.quote_id DESC
            </when>
            <when test="s.order.name() == 'OLDEST'">
              <if test="after != null">
                AND (q.created_at, q.quote_id) > (#{after.createdAt}, #{after.quoteId})
              </if>
              ORDER BY q.created_at, q.quote_id
            </when>
            <otherwise>
              <if test="after != null">
                AND (q.total_cents, q.quote_id) &lt; (#{after.value}, #{after.quoteId})
              </if>
              ORDER BY q.total_cents DESC, q.quote_id DESC
            </otherwise>
          </choose>
          LIMIT #{limit}
          </script>
          """)
  List<Position> find(TenantId tenantId, QuoteSearch s, @Nullable Position after, int limit);

  /** Walks along the quotes that have {@code word}, in the order of the words' own index. */
  @Select(
      FOUND
          + """
           FROM quote_search_word w
           JOIN quote q ON q.tenant_id = w.tenant_id AND q.quote_id = w.quote_id
          WHERE w.tenant_id = #{tenantId} AND w.word = #{word} AND q.tenant_id = #{tenantId}
          <foreach item="other" collection="others">
            AND EXISTS (SELECT FROM quote_search_word o
                         WHERE o.tenant_id = #{tenantId} AND o.word = #{other}
                           AND o.created_at = w.created_at AND o.quote_id = w.quote_id)
          </foreach>
          """
          + FILTERS
          + """
          <choose>
            <when test="s.order.name() == 'NEWEST'">
              <if test="after != null">
                AND (w.created_at, w.quote_id) &lt; (#{after.createdAt}, #{after.quoteId})
              </if>
              ORDER BY w.created_at DESC, w.quote_id DESC
            </when>
            <otherwise>
              <if test="after != null">
                AND (w.created_at, w.quote_id) > (#{after.createdAt}, #{after.quoteId})
              </if>
              ORDER BY w.created_at, w.quote_id
            </otherwise>
          </choose>
          LIMIT #{limit}
          </script>
          """)
  List<Position> findByWord(
      TenantId tenantId,
      QuoteSearch s,
      String word,
      List<String> others,
      @Nullable Position after,
      int limit);

  @Update(
      """
      WITH gone AS (
        DELETE FROM quote_search_word
         WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId}
           AND word
               <> ALL (#{words, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]))
      INSERT INTO quote_search_word (tenant_id, word, created_at, quote_id)
      SELECT #{tenantId}, word, #{createdAt}, #{quoteId}
        FROM unnest(#{words, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) AS word
          ON CONFLICT DO NOTHING
      """)
  int replaceWords(TenantId tenantId, UUID quoteId, Instant createdAt, String[] words);
}
