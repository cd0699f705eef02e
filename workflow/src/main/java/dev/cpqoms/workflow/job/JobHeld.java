package dev.cpqoms.workflow.job;

/**
 * The job must wait for people, and nothing is wrong: it costs no retry, however long it takes, and
 * is asked about again every now and then.
 */
public final class JobHeld extends RuntimeException {

  public JobHeld(String why) {
    super(why);
  }
}
