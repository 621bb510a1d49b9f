/** What the person should be told about their text. */
export type SaveState = 'saved' | 'saving' | 'failed';

/**
 * Saves the latest value, one save at a time: the first change goes out at once, later ones wait for the answer and
 * only the newest of them is sent. So no keystroke waits for a timer, and saves never overtake one another.
 */
export class Saver<T> {
  private pending: { value: T } | null = null;
  private running = false;
  private stopped = false;
  private readonly save: (value: T) => Promise<unknown>;
  private readonly told: (state: SaveState) => void;

  constructor(save: (value: T) => Promise<unknown>, told: (state: SaveState) => void) {
    this.save = save;
    this.told = told;
  }

  /** Keep this value; it replaces any value still waiting. */
  put(value: T): void {
    this.pending = { value };
    this.told('saving');
    void this.run();
  }

  /** Save again what could not be saved. */
  retry(): void {
    if (this.pending) void this.run();
  }

  /** Nothing is told any more; what waits is still sent. */
  stop(): void {
    this.stopped = true;
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (this.pending) {
      const next = this.pending;
      this.pending = null;
      try {
        await this.save(next.value);
      } catch {
        // Kept for the next change or for "try again"; a newer value wins over it.
        this.pending ??= next;
        this.running = false;
        if (!this.stopped) this.told('failed');
        return;
      }
    }
    this.running = false;
    if (!this.stopped) this.told('saved');
  }
}
