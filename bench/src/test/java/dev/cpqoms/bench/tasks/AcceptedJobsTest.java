package dev.cpqoms.bench.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptedJobsTest {

  @Test
  void onlyCompletionsThatTheEngineHasTakenCount() {
    String page =
        """
        # TYPE fulfillment_jobs_total counter
        fulfillment_jobs_total{job_type="a",report="taken",result="DONE"} 7.0
        fulfillment_jobs_total{job_type="b",report="taken",result="WAITING"} 2.0
        fulfillment_jobs_total{job_type="b",report="not_taken",result="DONE"} 40.0
        fulfillment_jobs_total{job_type="b",report="taken",result="POSTPONED"} 300.0
        """;

    assertThat(AcceptedJobs.count(page)).isEqualTo(9);
  }
}
