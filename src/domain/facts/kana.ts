/** Japanese syllables by their Hepburn reading, as domains write them. */

const READINGS =
  'aあ iい uう eえ oお kaか kiき kuく keけ koこ saさ shiし suす seせ soそ taた chiち tsuつ teて toと naな niに nuぬ neね noの haは hiひ fuふ heへ hoほ maま miみ muむ meめ moも yaや yuゆ yoよ raら riり ruる reれ roろ waわ oを nん ' +
  'gaが giぎ guぐ geげ goご zaざ jiじ zuず zeぜ zoぞ daだ jiぢ zuづ deで doど baば biび buぶ beべ boぼ paぱ piぴ puぷ peぺ poぽ vuゔ';
const BY_KANA = new Map(READINGS.split(' ').map((row) => [row.slice(-1), row.slice(0, -1)]));
const SMALL = new Map([
  ['ゃ', 'ya'],
  ['ゅ', 'yu'],
  ['ょ', 'yo'],
]);

/** Katakana as hiragana; anything else as it stands. */
const hiragana = (unit: string): string =>
  /[\u30a1-\u30f4]/.test(unit) ? String.fromCharCode(unit.charCodeAt(0) - 0x60) : unit;

/** Reads one syllable or one with a small vowel at a place: its letters and how many characters it takes. */
function syllable(text: string, at: number): { letters: string; units: number } | null {
  const unit = hiragana(text.charAt(at));
  if (unit === 'ー') return { letters: '', units: 1 };
  const letters = BY_KANA.get(unit);
  if (letters === undefined) {
    // "きっさ": the first letter of what follows is doubled.
    const next = unit === 'っ' ? syllable(text, at + 1) : null;
    return next && next.letters !== ''
      ? { letters: next.letters.charAt(0) + next.letters, units: next.units + 1 }
      : null;
  }
  const small = SMALL.get(hiragana(text.charAt(at + 1)));
  if (small === undefined || !letters.endsWith('i')) return { letters, units: 1 };
  const soft = /^(?:shi|chi|ji)$/.test(letters);
  return { letters: letters.slice(0, -1) + (soft ? small.slice(1) : small), units: 2 };
}

/**
 * Where kana, read aloud, stand in a domain's label: "つぐみ" in kissatsugumi. At least three characters and five
 * letters, and a third of the label; the longest from each place on.
 */
export function spelledInKana(text: string, label: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!KANA.test(text.charAt(at))) continue;
    let letters = '';
    let end = at;
    for (let next = syllable(text, end); next && label.includes(letters + next.letters); next = syllable(text, end)) {
      letters += next.letters;
      end += next.units;
    }
    if (end - at < 3 || letters.length < 5 || letters.length * 3 < label.length) continue;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}
const KANA = /[\u3041-\u3094\u30a1-\u30f4]/;
