package org.rapporteur.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on many things at once, with results in the order of the things. No more results wait than
 * there are threads to make them, times a few, so that the memory they take is bounded.
 */
final class OrderedWork {

  private static final int AHEAD = 4;

  private OrderedWork() {}

  /**
   * Does the work on each input, by so many threads, and hands each result to {@code inOrder} in
   * the calling thread. A failure of the work ends all of it.
   */
  static <I, O> void run(List<I> inputs, int threads, Function<I, O> work, Consumer<O> inOrder) {
    if (threads == 1 || inputs.size() < 2) {
      inputs.forEach(input -> inOrder.accept(work.apply(input)));
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, inputs.size()));
    try {
      Deque<Future<O>> pending = new ArrayDeque<>();
      for (I input : inputs) {
        if (pending.size() == threads * AHEAD) {
          inOrder.accept(result(pending.remove()));
        }
        pending.add(pool.submit(() -> work.apply(input)));
      }
      pending.forEach(result -> inOrder.accept(result(result)));
    } finally {
      pool.shutdownNow();
    }
  }

  private static <O> O result(Future<O> pending) {
    try {
      return pending.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the work was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("the work failed", e.getCause());
    }
  }
}
