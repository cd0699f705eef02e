package dev.cpqoms.order.process;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.domain.OrderEvent.TaskReference;
import java.util.List;

/** An order and the waves of its plan, as the contracts show them to the process. */
record DecomposedOrderView(@JsonUnwrapped OrderView order, List<List<TaskReference>> waves) {}
