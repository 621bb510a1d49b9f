/** The verdict on letters of our own: authored corpus rows that nobody trained on, all look-alikes against it, and scams. */
import { describe, expect, it } from 'vitest';
import { trainingMails } from '../../../scripts/train-spotter.ts';
import type { Label, Mail } from '../../../src/domain/model.ts';
import { spot } from '../../../src/domain/spotting/spot.ts';
import { lexicons } from '../../../src/locales/lexicons.ts';
import { absent, authoredMails, corpus, unlessAbsent } from './corpus.ts';

const POSITIVE: readonly Label[] = ['offer', 'offer_signed', 'offer_reminder'];

const rows = corpus.map((row) => ({ ...row, verdict: spot(row.mail, lexicons) }));

const shareOf = (kept: typeof rows, right: (row: (typeof rows)[number]) => boolean): number =>
  kept.filter(right).length / kept.length;

describe.skipIf(absent)(`on the labelled corpus${unlessAbsent}`, () => {
  it('offers are found and others left alone', () => {
    const positive = rows.filter(({ label }) => POSITIVE.includes(label));
    const shown = rows.filter(({ verdict }) => verdict.isOffer);
    expect(shareOf(positive, ({ verdict }) => verdict.isOffer)).toBeGreaterThanOrEqual(0.95);
    expect(shareOf(shown, ({ label }) => POSITIVE.includes(label))).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['en', 'zh-CN', 'de', 'fr', 'es', 'ja', 'pt'])('in %s', (language) => {
    const own = rows.filter(({ lang }) => lang === language);
    const hits = own.filter(({ label, verdict }) => verdict.isOffer && POSITIVE.includes(label)).length;
    const shown = own.filter(({ verdict }) => verdict.isOffer).length;
    const real = own.filter(({ label }) => POSITIVE.includes(label)).length;
    expect((2 * hits) / (shown + real)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['rejection', 'acknowledgement', 'own_reply', 'rescinded', 'scam_offer'])(
    '%s is never shown as an offer',
    (label) => {
      expect(rows.filter((row) => row.label === label && row.verdict.isOffer).map(({ id }) => id)).toEqual([]);
    },
  );

  it('reasons are words of the mail', () => {
    const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\p{Cf}\s]/gu, '');
    for (const row of rows) {
      const whole = squeezed(`${row.mail.subject}${row.mail.text}`);
      for (const { text } of row.verdict.reasons) expect(whole).toContain(squeezed(text));
    }
  });

  it('every offer that is shown has a reason', () => {
    expect(rows.filter(({ verdict }) => verdict.isOffer && verdict.reasons.length === 0).map(({ id }) => id)).toEqual(
      [],
    );
  });
});

describe('letters that are no offer', () => {
  const shown = (letters: readonly { label: Label; mail: Mail }[]): string[] =>
    letters
      .filter(({ label, mail }) => !POSITIVE.includes(label) && spot(mail, lexicons).isOffer)
      .map(({ label, mail }) => `${label}: ${mail.subject} | ${mail.text.slice(0, 80)}`);

  it.skipIf(absent)(`of the corpus, none of them seen in training, are never shown as one${unlessAbsent}`, () => {
    const letters = authoredMails();
    expect(letters.filter(({ label }) => !POSITIVE.includes(label)).length).toBeGreaterThan(150);
    expect(shown(letters)).toEqual([]);
  });

  it('of the training mails are shown as one in no more than one of a thousand', () => {
    const letters = trainingMails().filter(({ label }) => !POSITIVE.includes(label));
    expect(letters.length).toBeGreaterThan(2_500);
    // The list is what a failure prints.
    const wrong = shown(letters);
    expect(wrong.length > letters.length / 1_000 ? wrong : []).toEqual([]);
  });
});

describe('scam signs (GUIDANCE §14.1: any two)', () => {
  const letter: Mail = {
    id: null,
    subject: 'Job offer',
    fromName: 'Moss Bakery',
    fromAddress: 'owner@mossbakery.example',
    date: null,
    text: 'Hi Ada, we would love to offer you the job of counter assistant, £12 an hour, 20 hours a week. Please let me know by Friday if you accept.',
    html: null,
    signature: null,
  };

  it('a small firm that writes from free mail stays an offer', () => {
    const verdict = spot({ ...letter, fromAddress: 'mossbakery@gmail.com' }, lexicons);
    expect(verdict).toMatchObject({ isOffer: true, scamSigns: ['freeMailSender'] });
  });

  it('free mail and a fee are a scam', () => {
    const verdict = spot(
      {
        ...letter,
        fromAddress: 'mossbakery@gmail.com',
        text: `${letter.text} Kindly pay the training fee of £60 first by gift card.`,
      },
      lexicons,
    );
    expect(verdict).toMatchObject({ isOffer: false, label: 'scam_offer', scamSigns: ['freeMailSender', 'asksForFee'] });
  });

  it('a cheque for equipment and chat-only hiring are a scam, whatever the address', () => {
    const text =
      'Congratulations, you are hired as data entry clerk after your Telegram interview. We will mail you a check to buy office equipment from our vendor. Please confirm that you accept the position.';
    expect(spot({ ...letter, text }, lexicons)).toMatchObject({ isOffer: false, label: 'scam_offer' });
  });

  it('answers that go elsewhere are one sign', () => {
    const verdict = spot({ ...letter, replyTo: 'hr@other.example' }, lexicons);
    expect(verdict.scamSigns).toEqual(['replyToDiffers']);
    expect(verdict.isOffer).toBe(true);
  });
});

describe('an offer that is passed on', () => {
  const HEAD = {
    en: ['---------- Forwarded message ---------', 'From', 'Subject'],
    de: ['---------- Weitergeleitete Nachricht ---------', 'Von', 'Betreff'],
    fr: ['---------- Message transféré ---------', 'De', 'Objet'],
    es: ['---------- Mensaje reenviado ---------', 'De', 'Asunto'],
    pt: ['---------- Mensagem encaminhada ---------', 'De', 'Assunto'],
    ja: ['---------- 転送メッセージ ----------', '差出人', '件名'],
    'zh-CN': ['---------- 转发邮件 ----------', '发件人', '主题'],
  } as const;
  /** By language: an offer, a word to nobody above it, a word to somebody. */
  const PASSED: Record<keyof typeof HEAD, readonly [string, string, string]> = {
    en: [
      'Dear Robin, we are pleased to offer you the position of Surveyor at £39,000 a year. Please reply by Friday.',
      'keeping a copy',
      'Have a look at this, will you? I think it is less than we hoped for, shall I still say yes? Call me tonight.',
    ],
    de: [
      'Sehr geehrte Frau Rabe, wir freuen uns, Ihnen die Stelle als Vermesserin zu 3.900 Euro brutto anzubieten. Bitte antworten Sie bis Freitag.',
      'zur Ablage',
      'Schatz, schau mal, das ist weniger als gedacht. Soll ich trotzdem zusagen? Ruf mich heute Abend an.',
    ],
    fr: [
      'Bonjour Robin, nous avons le plaisir de vous proposer le poste de géomètre, 2 600 euros brut par mois. Merci de répondre avant vendredi.',
      'à garder',
      'Regarde un peu, maman, c’est moins que prévu. Tu crois que je dis oui quand même ? Appelle-moi ce soir.',
    ],
    es: [
      'Estimada Robin: nos complace ofrecerle el puesto de topógrafa con 2.100 euros al mes. Responda antes del viernes.',
      'para guardar',
      'Cariño, mira esto, es menos de lo que pensábamos. ¿Les digo que sí igualmente? Llámame esta noche.',
    ],
    pt: [
      'Cara Robin, temos o prazer de lhe oferecer o lugar de topógrafa, 1.900 euros por mês. Responda até sexta-feira.',
      'para guardar',
      'Amor, olha isto, é menos do que pensávamos. Digo que sim na mesma? Liga-me logo à noite.',
    ],
    ja: [
      '測量士として採用することを内定いたしました。月給26万円です。金曜までに承諾のご返事をお願いいたします。',
      '保存用',
      'ねえ、これ見て。思ったより少ないんだけど、受けてもいいと思う?今夜電話して。',
    ],
    'zh-CN': [
      '您好,很高兴通知您,我司决定录用您为测量员,月薪9千元。请于周五前回复是否接受。',
      '存档',
      '老公你看看,比想的少了一千,我还要不要答应?晚上给我打电话商量一下。',
    ],
  };
  const passed = (language: keyof typeof HEAD, note: string): Mail => ({
    id: null,
    subject: 'Fwd: Robin',
    fromName: '',
    fromAddress: 'robin.rabe@gmail.com',
    date: null,
    text: `${note}\n\n${HEAD[language][0]}\n${HEAD[language][1]}: Anna Lind <anna@lind.example>\n${HEAD[language][2]}: Robin\n\n${PASSED[language][0]}`,
    html: null,
    signature: null,
  });
  const languages = Object.keys(HEAD) as (keyof typeof HEAD)[];

  it.each(languages)('to oneself stays an offer: %s', (language) => {
    expect(spot(passed(language, ''), lexicons).isOffer).toBe(true);
    expect(spot(passed(language, PASSED[language][1]), lexicons).isOffer).toBe(true);
  });

  it.each(languages)('with a word to somebody is the own mail: %s', (language) => {
    expect(spot(passed(language, PASSED[language][2]), lexicons)).toMatchObject({ isOffer: false, label: 'own_reply' });
  });
});

describe('an honest offer is not called a scam', () => {
  const read = (subject: string, text: string) =>
    spot(
      {
        id: null,
        subject,
        fromName: '',
        fromAddress: 'jo@kestle.example',
        date: null,
        text,
        html: null,
        signature: null,
      },
      lexicons,
    );

  it.each([
    [
      'Offer for the test lead role',
      'Hi Devika, we would like to offer you the test lead position, $52 per hour on W-2. Please reply "I accept with pleasure" by Friday with a copy of your work permit and I will send the offer letter.',
    ],
    [
      '录用通知',
      '恭喜您被录用为测试工程师,月薪15000元。请于11月20日前在平台点击“接受”或“婉拒”。有问题请在校招群里留言。',
    ],
  ])("%s: the words the reader shall say are not the reader's", (subject, text) => {
    expect(read(subject, text)).toMatchObject({ label: 'offer', isOffer: true });
  });

  it('the same words outside quotation marks are', () => {
    expect(read('Offer', 'Thank you. I accept with pleasure the position of test lead at $52 per hour.').isOffer).toBe(
      false,
    );
  });

  it('a notice that lapses under a clause is none', () => {
    expect(read('聘用通知失效说明', '依据聘用通知书第六条,我司发出的聘用通知书自今日起失效。').isOffer).toBe(false);
  });
});
