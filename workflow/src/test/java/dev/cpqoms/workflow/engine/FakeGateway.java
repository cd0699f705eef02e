package dev.cpqoms.workflow.engine;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageResponse;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** An engine that answers every message in the way that a test says. */
final class FakeGateway extends GatewayGrpc.GatewayImplBase implements AutoCloseable {
  private final Server server;
  private volatile Status.@Nullable Code refusal;

  FakeGateway() {
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .addService(this)
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** Null: it takes what comes. */
  void refuses(Status.@Nullable Code with) {
    refusal = with;
  }

  @Override
  public void publishMessage(
      PublishMessageRequest request, StreamObserver<PublishMessageResponse> answer) {
    Status.Code with = refusal;
    if (with != null) {
      answer.onError(with.toStatus().withDescription("not\0today").asRuntimeException());
      return;
    }
    answer.onNext(PublishMessageResponse.newBuilder().setKey(4711).build());
    answer.onCompleted();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
