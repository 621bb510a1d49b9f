/** Which part of a text the person wrote: no quoted mail, no forwarded block, no signature (GUIDANCE §12). */
import { orEmpty } from '../absent.ts';
import { BODY_CAP, CLOSING, linesOf, markAt } from '../spotting/top-part.ts';

export interface OwnPart {
  /** Is this place the person's own words, up to and with the closing line? */
  own: (place: number) => boolean;
  /** Where own words end, the name below the closing left out. */
  end: number;
  /** Own words with the name below the closing: what a length is counted on. */
  whole: string;
}

const QUOTE_MARK = /^[>|│┃]/;
const DELIMITER = /^(?:--|——|__)$/;
/** A name and an address below "Kind regards": at most so many short lines. */
const SIGNATURE_LINES = 8;
const SIGNATURE_WIDTH = 60;

/** Below the name one may still say something: "P.S. …", 又及：…. */
const POSTSCRIPT = /^(?:p\.? ?(?:p\.? ?)?s(?:\.|:|,| |\b)|postscript\b|又及|再及|另及|附言|附记)/i;

/** "P.S. " itself says nothing. */
function markLength(text: string, { start, end }: { start: number; end: number }): number {
  const line = text.slice(start, end);
  const said = line
    .trimStart()
    .replace(POSTSCRIPT, '')
    .replace(/^[.:,：，\s]+/, '');
  return line.length - said.length;
}

/** Total: any text gives a part. Text past the cap is not read. */
export function ownPart(text: string): OwnPart {
  const lines = linesOf(text, 0, Math.min(text.length, BODY_CAP));
  const mine = lines.map(() => true);
  let stop = lines.length;
  for (let i = 0; i < lines.length && stop === lines.length; i += 1) {
    const clean = orEmpty(lines[i]?.clean);
    if (DELIMITER.test(clean) && i > 0) stop = i;
    else if (QUOTE_MARK.test(clean)) mine[i] = false;
    else if (markAt(lines, i, false) !== null) {
      // Below "… wrote:" either marked lines follow, and own words may come after them, or all the rest is quoted.
      const next = lines.slice(i + 1).findIndex((line) => line.clean !== '');
      if (next >= 0 && QUOTE_MARK.test(orEmpty(lines[i + 1 + next]?.clean))) mine[i] = false;
      else stop = i;
    }
  }
  mine.fill(false, stop);
  const whole = lines.filter((_, index) => mine[index]).map(({ start, end }) => text.slice(start, end));
  const last = mine.lastIndexOf(true);
  const after = lines.findIndex((line, index) => mine[index] && index > 1 && POSTSCRIPT.test(line.clean));
  const clean = lines.map((line) => line.clean);
  let below = after < 0 ? last : after - 1;
  let signature = signatureStart(clean, mine, below);
  // No closing above it: a postscript amid the letter, whose name stands at the end.
  if (after >= 0 && signature > below) {
    below = last;
    signature = signatureStart(clean, mine, below);
  }
  mine.fill(false, signature, below + 1);
  const spans = lines
    .map((line, index) => (index === after ? { ...line, start: line.start + markLength(text, line) } : line))
    .filter((_, index) => mine[index]);
  return {
    own: (place) => {
      let [low, high] = [0, spans.length - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        const line = spans[middle];
        if (!line) return false;
        if (place < line.start) high = middle - 1;
        else if (place > line.end) low = middle + 1;
        else return true;
      }
      return false;
    },
    end: spans.at(-1)?.end ?? 0,
    whole: whole.join('\n').trim(),
  };
}

/** The first line below a closing near the end, or past the last line where there is none. */
function signatureStart(lines: readonly string[], mine: readonly boolean[], last: number): number {
  for (let i = Math.max(1, last - SIGNATURE_LINES); i < last; i += 1) {
    const line = orEmpty(lines[i]);
    if (!mine[i] || line.length >= SIGNATURE_WIDTH || !CLOSING.test(line)) continue;
    const below = lines.slice(i + 1, last + 1);
    if (below.every((one) => one.length < SIGNATURE_WIDTH)) return i + 1;
  }
  return last + 1;
}
