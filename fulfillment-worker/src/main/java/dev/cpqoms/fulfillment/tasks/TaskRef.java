package dev.cpqoms.fulfillment.tasks;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.identity.TenantId;

/** Which task a run is about, and the conversation that it belongs to. */
public record TaskRef(TenantId tenant, String taskId, Conversation conversation) {}
