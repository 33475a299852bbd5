package org.lanewise.kernels.internal.parallel;

/** Work cut into tasks that may run in any order, on any thread, at the same time. */
public interface Job {
  /**
   * Does one task.
   *
   * @param task the task's number
   * @param member which member of the team runs it: no two tasks run as one member at the same time
   */
  void run(int task, int member);
}
