/** Where each process instance stands, as far as the engine has told. */
@NullMarked
package dev.cpqoms.workflow.instance;

import org.jspecify.annotations.NullMarked;
