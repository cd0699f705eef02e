package dev.cpqoms.blocks.database;

import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

/**
 * Runs work in one database transaction each: committed when the work returns, rolled back when it
 * throws. The connection's role is subject to row-level security, so that work which forgets its
 * tenant predicate still sees no other tenant.
 */
public final class UnitOfWork {

  private static final TenantId NO_TENANT = new TenantId("no-tenant");

  private final SqlSessionFactory sessions;
  private final InstantSource clock;

  /**
   * @param app connections of the app role, which cannot bypass row-level security
   * @param mappers every MyBatis mapper that the work will ask for
   */
  public UnitOfWork(DataSource app, List<Class<?>> mappers, InstantSource clock) {
    this.sessions = new SqlSessionFactoryBuilder().build(new MapperConfiguration(app, mappers));
    this.clock = clock;
  }

  /** Runs the work as the context's tenant. */
  public <T> T run(WorkContext context, Function<Transaction, T> work) {
    return inSession(context, context.tenant().value(), work);
  }

  /**
   * Runs housekeeping that looks for work of any tenant. Only operational tables (inbox, start
   * requests, …) have policies that let such a session in; tenant tables stay empty to it.
   *
   * @param purpose names the housekeeping, for the log and the session
   */
  public <T> T acrossTenants(String purpose, Function<Transaction, T> work) {
    WorkContext context = new WorkContext(NO_TENANT, Actor.service(purpose), purpose, null, null);
    return inSession(context, TenantId.ANY, work);
  }

  /** The time that a transaction which begins now would have. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T inSession(WorkContext context, String tenant, Function<Transaction, T> work) {
    Instant now = now();
    try (SqlSession session = sessions.openSession(false)) {
      session.getMapper(TenantSessionMapper.class).bind(tenant);
      T result = work.apply(new SessionTransaction(context, now, session));
      // MyBatis only commits sessions that it saw writing; select … for update needs it as well.
      session.commit(true);
      return result;
    }
  }
}
