package dev.cpqoms.sandbox.server;

import dev.cpqoms.sandbox.process.Launch;
import dev.cpqoms.sandbox.process.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Redis without persistence: it holds copies only, and losing them must not matter. */
public record RedisServer(ServerFiles files, Path data, int port) implements Program {

  public RedisServer {
    port = Loopback.portOrFree(port);
  }

  public String url() {
    return "redis://" + Loopback.HOST + ":" + port;
  }

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public Launch launch() {
    List<String> command =
        List.of(
            files.redisBinary().toString(),
            "--bind",
            Loopback.HOST,
            "--port",
            Integer.toString(port),
            "--save",
            "",
            "--appendonly",
            "no",
            "--maxmemory",
            "64mb",
            "--maxmemory-policy",
            "allkeys-lru");
    return new Launch(command, Map.of(), data, data.resolve("redis.log"));
  }

  @Override
  public boolean isReady() {
    return Loopback.redisAnswers(port);
  }
}
