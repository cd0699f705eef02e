package dev.cpqoms.workflow.owed;

import dev.cpqoms.workflow.engine.PublicationQueue;
import dev.cpqoms.workflow.message.ProcessMessages;
import dev.cpqoms.workflow.start.ProcessStarts;

/** What a message is for. */
public enum MessageKind {
  /** It starts a process. */
  START(ProcessStarts.QUEUE),
  /** It tells a waiting process something. */
  MESSAGE(ProcessMessages.QUEUE);

  private final PublicationQueue queue;

  MessageKind(PublicationQueue queue) {
    this.queue = queue;
  }

  PublicationQueue queue() {
    return queue;
  }
}
