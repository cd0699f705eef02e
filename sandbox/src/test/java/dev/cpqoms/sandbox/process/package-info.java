/** Shows that processes are known for certain and never outlive their guard. */
@NullMarked
package dev.cpqoms.sandbox.process;

import org.jspecify.annotations.NullMarked;
