package dev.cpqoms.blocks.inbox;

record StatusCount(String status, long events) {}
