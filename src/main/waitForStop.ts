/** Resolves at SIGTERM or SIGINT; a second one ends the process at once. SIGHUP asks for the articles to be read again. */
export async function waitForStop(onHangup: () => void): Promise<void> {
  await new Promise<void>((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    process.on('SIGHUP', onHangup);
  });
}
