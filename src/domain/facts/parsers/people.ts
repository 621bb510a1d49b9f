import { orEmpty } from '../../absent.ts';
import type { Candidate } from '../candidate.ts';
import type { Letter } from '../letter.ts';
import type { Reader } from '../patterns.ts';
import { carried, type Sender } from '../sender.ts';
import { JOINING, squash } from '../tokens.ts';
import { addressees } from './people/addressees.ts';
import { besideMail, byCues, counterSigner } from './people/cues.ts';
import { fromFoot } from './people/foot.ts';
import { fromHeader } from './people/header.ts';
import { houseAtFoot, isTeam, JA_HOUSE, withoutFirm } from './people/house.ts';
import { JA_SINGLE } from './people/name.ts';
import { besidePhones, inPhoneSentence } from './people/phones.ts';
import type { Add } from './people/proposal.ts';
import { introductions } from './self-ja.ts';

/** "Núria Vallès - 13/03/2026 13:20": a line that tells the minute of a day. */
function isLogged(text: string, start: number): boolean {
  const end = text.indexOf('\n', start);
  const rest = text.slice(start, Math.min(start + 120, end < 0 ? text.length : end));
  return /\d{1,4}[-./年]\d{1,2}[-./月]\d{1,4}日?,? {1,2}\d{1,2}:\d{2}/.test(rest);
}

/** Proposes people to turn to. */
export function parsePeople(
  letter: Letter,
  reader: Reader,
  sender: Sender,
  phones: readonly Candidate<string>[],
): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const reader2 = addressees(letter);
  const passed = carried(letter.fromName);
  const houses = new Set(
    [sender.served ? passed?.served : null, sender.kind === 'service' ? passed?.platform : null]
      .concat(JA_HOUSE.exec(letter.fromName)?.[1] ?? null)
      .concat(houseAtFoot(letter, reader))
      .map((house) => squash(orEmpty(house))),
  );
  const add: Add = (raw, start, score) => {
    const value = withoutFirm(raw.replace(/\s+/g, ' ').trim(), sender);
    if (houses.has(squash(value)) || (start >= 0 && isTeam(letter.text, start, start + raw.length))) return;
    // "Enviado por Talentika": the service that sends is nobody.
    if (
      sender.kind === 'service' &&
      sender.squashed.length > 3 &&
      sender.squashed.startsWith(squash(value)) &&
      squash(value).length > 3
    )
      return;
    // "Quadrance Conseil" and quadrance-conseil: what spells the domain is the firm.
    const key = squash(value);
    if (
      sender.kind !== 'free' &&
      value.includes(' ') &&
      sender.squashed.length > 3 &&
      (key.startsWith(sender.squashed) || sender.squashed.startsWith(key))
    )
      return;
    // "Crewing, Deltamar", "from TalentGate", notify@talentgate-mail…: the house, unless the mailbox is the person's own.
    const house = key === sender.squashed || (sender.machine && key.length > 4 && sender.squashed.startsWith(key));
    if (start >= 0 && sender.kind === 'own' && house && !squash(orEmpty(letter.fromAddress)).startsWith(key)) return;
    const words = value
      .split(' ')
      .map(squash)
      .filter((word) => word.length > 1 && !JOINING.has(word));
    // A log of who signed when names nobody to turn to.
    if (start >= 0 && score !== 3.2 && isLogged(letter.text, start)) return;
    if (words.length > 0 && words.every((word) => reader2.has(word)) && start >= 0) return;
    if (value.length >= 2 || JA_SINGLE.test(value))
      out.push({ value, start, end: start < 0 ? -1 : start + raw.length, score, stated: start >= 0 });
  };
  if (sender.kind !== 'service' || /\s(?:via|on behalf of)\s/i.test(letter.fromName)) {
    const header = fromHeader(letter, reader, sender);
    // One word on an address that answers nobody is a service's name: "ペンリンク", noreply@….
    if (header && !houses.has(squash(header.value)) && !(sender.machine && !header.value.includes(' ')))
      add(header.value, -1, header.score);
  }
  fromFoot(letter, reader, add);
  byCues(letter, reader, add);
  besidePhones(letter, reader, phones, add);
  inPhoneSentence(letter, reader, phones, add);
  besideMail(letter, reader, add);
  if (sender.kind === 'service') counterSigner(letter, reader, add);
  if (reader.main.language === 'ja')
    for (const { person, personStart } of introductions(letter)) add(person, personStart, 5);
  return out;
}
