/** Faster than any typist, in UTF-16 units a second. */
const TYPING_LIMIT = 30;
/** Shorter bursts are corrections, suggestions of one word, a pasted name. */
const ONE_PIECE = 60;

/** How a composer's text came there: typed, or in one piece (paste, template, an assistant), with or without an event. */
export class Arrival {
  private text: string;
  private at: number;
  private pieces = '';

  constructor(text: string, now: number) {
    this.text = text;
    this.at = now;
  }

  /**
   * Notes the text as it stands. `typed` holds the sentences that are the person's own: typed, touched since they came,
   * or put in by us at their click.
   */
  note(text: string, ours: string, now: number): { origin: 'typed' | 'inserted'; typed: string[] } {
    const grown = text.length - this.text.length;
    if (grown > ONE_PIECE && grown / Math.max(1, (now - this.at) / 1000) > TYPING_LIMIT) {
      let start = 0;
      while (start < this.text.length && text[start] === this.text[start]) start += 1;
      this.pieces += `\n${text.slice(start, start + grown)}`;
    }
    this.text = text;
    this.at = now;
    if (this.pieces === '') return { origin: 'typed', typed: [] };
    const own = (text.match(/[^.!?。！？\n]+[.!?。！？]?/g) ?? []).filter((sentence) => {
      const bare = sentence.trim();
      return bare !== '' && (!this.pieces.includes(bare) || ours.includes(bare));
    });
    return { origin: 'inserted', typed: own };
  }
}
