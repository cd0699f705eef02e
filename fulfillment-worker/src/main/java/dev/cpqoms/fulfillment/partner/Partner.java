package dev.cpqoms.fulfillment.partner;

import dev.cpqoms.blocks.client.Conversation;

/** One external system. Both methods always return; a broken exchange is an answer too. */
public interface Partner {

  /** Asks for the operation. The same key never has a second effect. */
  PartnerAnswer call(OperationRequest request, String idempotencyKey, Conversation conversation);

  /** Asks what became of the operation with this key. It has no effect. */
  PartnerAnswer query(String tenantId, String idempotencyKey, Conversation conversation);
}
