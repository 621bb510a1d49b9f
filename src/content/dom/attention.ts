/**
 * Which of several open messages is meant: the one the person opened last in this conversation, else the newest that
 * somebody else wrote, else the newest.
 */
export class Attention {
  private thread: string | null = null;
  private since = 0;
  private open: HTMLElement[] = [];
  private picked: HTMLElement | null = null;

  /** @param messages open ones, oldest first; `now` in ms */
  choose<M extends { root: HTMLElement; own: boolean }>(messages: M[], thread: string | null, now: number): M | null {
    const roots = messages.map(({ root }) => root);
    if (thread !== this.thread) {
      this.thread = thread;
      this.since = now;
      this.picked = null;
    } else if (now - this.since > 1500) {
      const [fresh, ...more] = messages.filter((one) => !this.open.includes(one.root) && !one.own);
      if (fresh && more.length === 0) this.picked = fresh.root;
    }
    this.open = roots;
    if (messages.length < 2) return messages[0] ?? null;
    const picked = messages.find(({ root }) => root === this.picked);
    return picked ?? messages.findLast((one) => !one.own) ?? messages.at(-1) ?? null;
  }
}
