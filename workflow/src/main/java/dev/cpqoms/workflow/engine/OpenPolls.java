package dev.cpqoms.workflow.engine;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests for jobs that wait at the engine. A worker that is closed makes no new one but
 * leaves the last one open, and a job that this process gives back would be given to it again, and
 * lost until its timeout.
 */
final class OpenPolls implements ClientInterceptor {
  private static final String POLL = "ActivateJobs";

  private final Set<ClientCall<?, ?>> open = ConcurrentHashMap.newKeySet();

  /** Ends them all: the engine gives nothing more to this process. */
  void end() {
    open.forEach(poll -> poll.cancel("the worker ends", null));
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    ClientCall<Q, A> call = next.newCall(method, options);
    return POLL.equals(method.getBareMethodName()) ? new Poll<>(call) : call;
  }

  private final class Poll<Q, A> extends SimpleForwardingClientCall<Q, A> {

    Poll(ClientCall<Q, A> call) {
      super(call);
    }

    @Override
    public void start(Listener<A> listener, Metadata headers) {
      open.add(this);
      super.start(
          new SimpleForwardingClientCallListener<A>(listener) {
            @Override
            public void onClose(Status status, Metadata trailers) {
              open.remove(Poll.this);
              super.onClose(status, trailers);
            }
          },
          headers);
    }
  }
}
