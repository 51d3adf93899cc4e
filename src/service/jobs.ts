/** Work that goes on after an event was acknowledged, so that stopping can wait for it. */
export interface Jobs {
  /** Starts the work; a rejection goes to `failed`. */
  run(work: () => Promise<void>, failed: (error: unknown) => void): void;
  /** Resolves when nothing runs any more, or after `ms`. Gives the number of jobs left behind. */
  drain(ms: number): Promise<number>;
}

/** Neither Bolt nor discord.js waits for running listeners when it stops; this set is what waits. */
export function createJobs(): Jobs {
  const running = new Set<Promise<void>>();
  return {
    run(work, failed) {
      const job = work()
        .catch(failed)
        .finally(() => {
          running.delete(job);
        });
      running.add(job);
    },
    async drain(ms) {
      await within(
        ms,
        Promise.allSettled(running).then(() => null),
        null,
      );
      return running.size;
    },
  };
}

/** The result, or `late` when it takes longer than `ms`. The timer keeps no process alive. */
export async function within<T, L>(ms: number, work: Promise<T>, late: L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
    timer.unref();
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
