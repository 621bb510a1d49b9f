/** Spoofed senders for T15: made from real domains by the tricks that are seen in the wild. */
import { random } from '../domain/relations/histories.ts';

export interface Spoof {
  trick: string;
  real: string;
  domain: string;
}

/** Registrable domains of real firms in many countries. */
export const REAL =
  `microsoft.com adobe.com salesforce.com oracle.com intel.com nvidia.com paypal.com stripe.com spotify.com netflix.com
  siemens.com bosch.com bmw.de volkswagen.de lufthansa.com deutschebahn.com allianz.com munichre.com continental.com infineon.com
  airbus.com thalesgroup.com michelin.com danone.com loreal.com carrefour.com decathlon.com capgemini.com dassault-aviation.com renault.com
  telefonica.com iberdrola.es inditex.com santander.com repsol.com seat.es mercadona.es amadeus.com ferrovial.com glovoapp.com
  toyota.co.jp sony.co.jp hitachi.co.jp rakuten.co.jp nintendo.co.jp panasonic.com mitsubishi.co.jp fujitsu.com mercari.com line.me
  huawei.com tencent.com bytedance.com xiaomi.com jd.com meituan.com didiglobal.com lenovo.com haier.com oppo.com
  petrobras.com.br itau.com.br embraer.com.br nubank.com.br natura.net vale.com ambev.com.br totvs.com.br stone.co magazineluiza.com.br
  barclays.co.uk unilever.com tesco.com vodafone.com rolls-royce.com astrazeneca.com diageo.com monzo.com revolut.com deliveroo.co.uk
  philips.com asml.com booking.com adyen.com ericsson.com volvo.com klarna.com maersk.com novonordisk.com nestle.com
  shopify.com wealthsimple.com atlassian.com canva.com telstra.com.au infosys.com wipro.com flipkart.com zomato.com tatamotors.com`.split(
    /\s+/,
  );

/** Ways to look like someone else's domain. */
const TRICKS: Record<string, (label: string, ending: string, next: () => number) => string | null> = {
  'a letter left out': (label, ending, next) => {
    const at = 1 + Math.floor(next() * (label.length - 2));
    return `${label.slice(0, at)}${label.slice(at + 1)}.${ending}`;
  },
  'a letter doubled': (label, ending, next) => {
    const at = Math.floor(next() * label.length);
    return `${label.slice(0, at)}${label[at]}${label.slice(at)}.${ending}`;
  },
  'two letters changed places': (label, ending, next) => {
    const at = Math.floor(next() * (label.length - 1));
    return label[at] === label[at + 1]
      ? null
      : `${label.slice(0, at)}${label[at + 1]}${label[at]}${label.slice(at + 2)}.${ending}`;
  },
  'a letter that looks like another': (label, ending) => {
    const pairs: [string, string][] = [
      ['m', 'rn'],
      ['l', '1'],
      ['o', '0'],
      ['i', 'l'],
      ['s', '5'],
      ['w', 'vv'],
    ];
    const found = pairs.find(([letter]) => label.includes(letter));
    return found ? `${label.replace(found[0], found[1])}.${ending}` : null;
  },
  'a Cyrillic letter': (label, ending) => {
    const pairs: [string, string][] = [
      ['a', 'а'],
      ['e', 'е'],
      ['o', 'о'],
      ['c', 'с'],
      ['p', 'р'],
    ];
    const found = pairs.find(([letter]) => label.includes(letter));
    return found ? `${label.replace(found[0], found[1])}.${ending}` : null;
  },
  'a word hung on': (label, ending, next) => {
    const words = ['careers', 'hr', 'jobs', 'recruiting', 'talent', 'offers'];
    return `${label}-${words[Math.floor(next() * words.length)]}.${ending}`;
  },
  'the real name as a sub-domain': (label, ending) => `${label}.${ending}.offer-desk.example`,
};

/** Senders that look like a real one, each with the trick that made it; the same for the same seed. */
export function spoofs(count: number, seed: number): Spoof[] {
  const next = random(seed);
  const names = Object.keys(TRICKS);
  const made: Spoof[] = [];
  for (let n = 0; made.length < count; n += 1) {
    const real = REAL[Math.floor(next() * REAL.length)] as string;
    const [label = '', ...ending] = real.split('.');
    // One letter apart means nothing in a label of four letters.
    if (label.length < 5) continue;
    const trick = names[n % names.length] as string;
    const domain = TRICKS[trick]?.(label, ending.join('.'), next);
    if (domain && domain !== real && !REAL.includes(domain)) made.push({ trick, real, domain });
  }
  return made;
}
