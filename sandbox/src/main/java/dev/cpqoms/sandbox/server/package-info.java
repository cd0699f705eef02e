/**
 * The real servers of the platform, each described as a program that runs on loopback from Maven
 * artifacts.
 */
@NullMarked
package dev.cpqoms.sandbox.server;

import org.jspecify.annotations.NullMarked;
