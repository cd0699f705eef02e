package dev.cpqoms.blocks.database;

import java.time.Instant;
import org.apache.ibatis.session.SqlSession;

record SessionTransaction(WorkContext context, Instant now, SqlSession session)
    implements Transaction {

  @Override
  public <M> M mapper(Class<M> type) {
    return session.getMapper(type);
  }
}
