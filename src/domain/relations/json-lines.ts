/** Where a value stands in a JSON text: for messages that name a line. */
import { orEmpty } from '../absent.ts';

/**
 * The line, from 1, of the value at `path`; of the deepest part of the path that is there where it ends early. With one
 * name only, the first key of that name anywhere in the text counts too.
 */
export function lineOf(json: string, ...path: readonly (string | number)[]): number {
  const reader = new Reader(json);
  const found = reader.find(path);
  const lone = path.length === 1 && found === 0 ? json.indexOf(JSON.stringify(path[0])) : found;
  let line = 1;
  for (let at = 0; at < lone; at += 1) if (json.charCodeAt(at) === 10) line += 1;
  return line;
}

/** Walks over values without building them, so that no size of text costs more than one pass. */
class Reader {
  private at = 0;
  constructor(private readonly json: string) {}

  find(path: readonly (string | number)[]): number {
    let deepest = 0;
    for (const step of path) {
      this.space();
      const open = this.json[this.at];
      if (open !== '{' && open !== '[') return deepest;
      this.at += 1;
      if (!this.enter(open, step)) return deepest;
      this.space();
      deepest = this.at;
    }
    return deepest;
  }

  /** Goes to the member of this name or number; false where there is none. */
  private enter(open: string, step: string | number): boolean {
    for (let n = 0; this.at < this.json.length; n += 1) {
      this.space();
      const next = this.json[this.at];
      if (next === '}' || next === ']' || next === undefined) return false;
      if (open === '{') {
        const key = this.string();
        this.space();
        this.at += 1;
        if (key === step) return true;
      } else if (n === step) return true;
      this.skip();
      this.space();
      if (this.json[this.at] === ',') this.at += 1;
    }
    return false;
  }

  private space(): void {
    while (/\s/.test(this.json[this.at] ?? '')) this.at += 1;
  }

  private string(): string {
    const start = this.at;
    this.at += 1;
    while (this.at < this.json.length && this.json[this.at] !== '"') this.at += this.json[this.at] === '\\' ? 2 : 1;
    this.at += 1;
    try {
      return JSON.parse(this.json.slice(start, this.at)) as string;
    } catch {
      return '';
    }
  }

  /** Past one value, however deep it goes. */
  private skip(): void {
    let depth = 0;
    do {
      this.space();
      const next = this.json[this.at];
      if (next === undefined) return;
      if (next === '"') this.string();
      else if (next === '{' || next === '[') {
        depth += 1;
        this.at += 1;
      } else if (next === '}' || next === ']') {
        depth -= 1;
        this.at += 1;
      } else if (next === ',' || next === ':') this.at += 1;
      else while (this.at < this.json.length && !/[\s,:\]}]/.test(orEmpty(this.json[this.at]))) this.at += 1;
    } while (depth > 0);
  }
}
