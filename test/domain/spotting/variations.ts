/** What happens to a mail on its way without changing what it says, and how a letter is answered: data and small functions. */
import type { Mail } from '../../../src/domain/model.ts';

/** Whole numbers from 0 up to, not including, `below`. */
export type Dice = (below: number) => number;

/** Full-width forms of ASCII. */
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');
const NARROW: Record<string, string> = {
  '\uff0c': ',',
  '\u3002': '\uff61',
  '\uff01': '!',
  '\uff1f': '?',
  '\uff1a': ':',
  '\uff1b': ';',
  '\uff08': '(',
  '\uff09': ')',
  '\u3001': '\uff64',
};
/** Half-width signs and katakana, as old systems write them. */
const narrow = (text: string): string =>
  text
    .replace(/[\u3001\u3002\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/g, (char) => NARROW[char] as string)
    .replace(/[ァ-ヴー]/g, (char) => HALF_KATAKANA[char] ?? char);
/** Every half-width katakana, with or without its mark, by the full-width one it stands for. */
const HALF_KATAKANA: Record<string, string> = Object.fromEntries(
  Array.from({ length: 56 }, (_, i) => String.fromCharCode(0xff66 + i)).flatMap((half) =>
    [half, `${half}\uff9e`, `${half}\uff9f`]
      .filter((form) => form.normalize('NFKC').length === 1)
      .map((form) => [form.normalize('NFKC'), form]),
  ),
);
const curly = (text: string): string => text.replace(/'/g, '’').replace(/"([^"\n]*)"/g, '“$1”');
const german = (text: string): string => text.replace(/["“”„]([^"“”„\n]*)["“”]/g, '„$1“');
const straight = (text: string): string => text.replace(/[‘’‚]/g, "'").replace(/[“”„«»]/g, '"');

/** Breaks each line before the word that would pass `width`; a text without spaces breaks after any character. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      let room = width;
      return line.replace(/ ?(?:[\u3040-\u9fff\uff00-\uffef]|[^ \u3040-\u9fff\uff00-\uffef]+)/g, (word) => {
        if (word.length <= room) {
          room -= word.length;
          return word;
        }
        room = width - word.length;
        return `\n${word.trimStart()}`;
      });
    })
    .join('\n');
}

const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u200f'];
/** An unseen character behind about one letter in three. */
const sprinkled = (text: string, dice: Dice): string =>
  text.replace(/\p{L}/gu, (letter) => (dice(3) === 0 ? letter + UNSEEN[dice(UNSEEN.length)] : letter));

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const numbered = (text: string): string =>
  escaped(text).replace(/[^\0-\x7f]/gu, (char) => `&#x${(char.codePointAt(0) as number).toString(16)};`);
const page = (body: string): string => `<html><head><style>p{margin:0}</style></head><body>${body}</body></html>`;
const asHtml = (mail: Mail, body: string): Mail => ({ ...mail, text: '', html: page(body) });
const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replace(/\n/g, '<br>')}</p>`)
    .join('');
const withText = (mail: Mail, text: string): Mail => ({ ...mail, text });
const all = (mail: Mail, change: (text: string) => string): Mail => ({
  ...mail,
  subject: change(mail.subject),
  text: change(mail.text),
});

/** What is done to a mail, by its name. */
export const VARIATIONS: Readonly<Record<string, (mail: Mail, dice: Dice) => Mail>> = {
  'in capitals': (mail) => all(mail, (text) => text.toUpperCase()),
  'in small letters': (mail) => all(mail, (text) => text.toLowerCase()),
  'in full width': (mail) => all(mail, wide),
  'in half width': (mail) => all(mail, narrow),
  'with accents apart from their letters': (mail) => all(mail, (text) => text.normalize('NFD')),
  'with lines wrapped at any width': (mail, dice) => withText(mail, wrap(mail.text, 30 + dice(60))),
  'with curly quotes': (mail) => all(mail, curly),
  'with German quotes': (mail) => all(mail, german),
  'with straight quotes': (mail) => all(mail, straight),
  'with zero-width characters in every word': (mail) =>
    withText(mail, mail.text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b').replace(/ /g, ' \u2060')),
  'with unseen characters of all kinds': (mail, dice) => all(mail, (text) => sprinkled(text, dice)),
  'between bidi marks': (mail) => withText(mail, `\u202a${mail.text.replace(/\n/g, '\u202c\n\u202a')}\u202c`),
  'with soft hyphens and hard spaces': (mail) =>
    withText(mail, mail.text.replace(/ /g, '\u00a0').replace(/(\p{Ll}{4})(?=\p{Ll})/gu, '$1\u00ad')),
  'with Windows line ends': (mail) => withText(mail, mail.text.replace(/\n/g, '\r\n')),
  'as HTML': (mail) => asHtml(mail, paragraphs(mail.text)),
  'as HTML with nested mark-up': (mail) =>
    asHtml(mail, `<table><tr><td><div><span>${paragraphs(mail.text)}</span></div></td></tr></table>`),
  'as HTML with a block a line': (mail) =>
    asHtml(
      mail,
      mail.text
        .split('\n')
        .map((line) => `<div dir="ltr">${escaped(line) || '<br>'}</div>`)
        .join('\n'),
    ),
  'as HTML with numbered characters': (mail) =>
    asHtml(mail, `<p>${numbered(mail.text).replace(/\n\n+/g, '</p>\n<p>').replace(/\n/g, '<br>\n')}</p>`),
  'as HTML of a word processor': (mail) =>
    asHtml(
      mail,
      mail.text
        .split('\n')
        .map(
          (line) =>
            `<p class=MsoNormal><span style='font-family:"Calibri"'>${escaped(line) || '&nbsp;'}<o:p></o:p></span></p>`,
        )
        .join('\r\n'),
    ),
  'as HTML with words in bold': (mail, dice) =>
    asHtml(
      mail,
      paragraphs(mail.text).replace(/(?<=[ >])\p{L}{3,}(?=[ <,.])/gu, (word) =>
        dice(4) === 0 ? `<b>${word}</b>` : word,
      ),
    ),
  'with a hidden preheader in front': (mail) =>
    asHtml(mail, `<div style="display:none;max-height:0;overflow:hidden">${PREHEADER}</div>${paragraphs(mail.text)}`),
};

const PREHEADER =
  'You have been offered the position of Director. Please sign your offer letter by Friday. Salary $200,000 per year.';

/** What mail systems, phones and companies put below a letter. */
export const FOOTERS: readonly string[] = [
  '--\nThis e-mail and any attachment are confidential and intended for the addressee only. If you received it in error please delete it and tell the sender.',
  '-- \nHarbour House, 12 Quay Street\nTel. 020 7946 0000\nwww.harbour.example',
  'Sent from my iPhone',
  'CONFIDENTIALITY NOTICE: This message may contain privileged information. Any disclosure or copying is prohibited.',
  'Please consider the environment before printing this e-mail.',
  '-- \nKastanienweg 4, 34117 Kassel\nGeschäftsführerin: Ute Brandt, Amtsgericht Kassel HRB 0000',
  'Diese E-Mail ist vertraulich und nur für den Empfänger bestimmt. Falls Sie nicht der richtige Adressat sind, löschen Sie sie bitte.',
  'Von meinem iPhone gesendet',
  'Ce message est confidentiel et destiné à la seule personne nommée. Toute diffusion est interdite.',
  'Envoyé de mon téléphone',
  'Este mensaje es confidencial y va dirigido solo a su destinatario. Si lo recibe por error, bórrelo.',
  'Enviado desde mi móvil',
  'Esta mensagem é confidencial e destina-se apenas ao seu destinatário. Em caso de erro, apague-a.',
  'Enviado do meu telemóvel',
  '本邮件含有保密信息,仅供收件人使用。如误收,请删除并告知发件人。',
  '此邮件由系统自动发送,请勿直接答复。',
  'このメールは機密情報を含む場合があります。誤って受け取られた方は削除してください。',
  '-- \n〒000-0000 港区浜通り一丁目二番三号\n電話 03-0000-0000',
];

export const withFooter = (mail: Mail, footer: string): Mail => withText(mail, `${mail.text}\n\n${footer}`);

/** "Thank you, I decline", by language. */
export const DECLINES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Thank you for the offer. After much thought I have decided to decline.',
    "Thanks so much, but I'm going to pass on this one. I wish you all the best.",
    'I am grateful for your confidence and must respectfully decline the position.',
    'Thanks, I decline.',
    'It was lovely to meet the team. Even so, I won’t be taking the job; something closer to home came up.',
  ],
  de: [
    'Vielen Dank für Ihr Angebot. Leider muss ich Ihnen absagen.',
    'Danke für das Angebot, ich habe mich aber anders entschieden.',
    'Danke, ich lehne ab.',
    'Nach reiflicher Überlegung möchte ich die Stelle nicht annehmen.',
  ],
  fr: [
    'Merci beaucoup pour votre proposition, mais je dois décliner.',
    'Je vous remercie de votre offre ; j’ai décidé de ne pas y donner suite.',
    'Merci, je décline.',
    'Après réflexion, je ne souhaite pas rejoindre votre équipe.',
  ],
  es: [
    'Muchas gracias por la oferta, pero he decidido no aceptarla.',
    'Agradezco mucho su propuesta; debo declinarla.',
    'Gracias, pero la rechazo.',
    'Lo he pensado bien y no voy a aceptar el puesto.',
  ],
  pt: [
    'Obrigada pela proposta, mas decidi recusar.',
    'Agradeço muito a oferta, porém terei de declinar.',
    'Obrigado, mas não aceito.',
    'Pensei bastante e não vou aceitar a vaga.',
  ],
  ja: [
    '内定をいただきありがとうございます。誠に恐縮ですが、辞退させていただきたく存じます。',
    'お話をいただき大変光栄ですが、今回はお断りさせてください。',
    'ありがとうございます。今回は辞退いたします。',
  ],
  zh: [
    '感谢贵司的offer,经过慎重考虑,我决定不接受。祝一切顺利。',
    '谢谢您的认可,但我无法接受这份工作,非常抱歉。',
    '谢谢,我还是不来了。',
  ],
};

const marked = (text: string): string => text.replace(/^/gm, '> ');
/** Ways of quoting the letter that is answered. */
export const QUOTES: Readonly<Record<string, (text: string) => string>> = {
  'On … wrote': (text) => `On Tue, 3 Feb 2026 at 10:12, Ann Lee <ann@lee.example> wrote:\n${marked(text)}`,
  'On … wrote, wrapped': (text) =>
    `On Tuesday, 3 February 2026 at 10:12:44 GMT, Ann Lee of the Harbour Company\n<ann@lee.example> wrote:\n\n${marked(text)}`,
  'On … wrote, without signs': (text) => `On Tue, 3 Feb 2026 at 10:12, Ann Lee <ann@lee.example> wrote:\n\n${text}`,
  'Original Message': (text) =>
    `-----Original Message-----\nFrom: Ann Lee\nSent: Tuesday\nTo: Me\nSubject: Offer\n\n${text}`,
  'header block': (text) =>
    `________________________________\nFrom: Ann Lee <ann@lee.example>\nSent: 3 February 2026 10:12\nTo: Me\nSubject: Offer\n\n${text}`,
  'German wrote': (text) => `Am 03.02.2026 um 10:12 schrieb Ann Lee:\n${marked(text)}`,
  'German header': (text) =>
    `Von: Ann Lee <ann@lee.example>\nGesendet: Dienstag, 3. Februar 2026 10:12\nAn: Ich\nBetreff: Angebot\n\n${text}`,
  'French wrote': (text) => `Le mar. 3 févr. 2026 à 10:12, Ann Lee <ann@lee.example> a écrit :\n${marked(text)}`,
  'French header': (text) =>
    `De : Ann Lee <ann@lee.example>\nEnvoyé : mardi 3 février 2026 10:12\nÀ : Moi\nObjet : Offre\n\n${text}`,
  'Spanish wrote': (text) => `El mar, 3 feb 2026 a las 10:12, Ann Lee (<ann@lee.example>) escribió:\n${marked(text)}`,
  'Spanish header': (text) =>
    `De: Ann Lee <ann@lee.example>\nEnviado el: martes, 3 de febrero de 2026 10:12\nPara: Yo\nAsunto: Oferta\n\n${text}`,
  'Portuguese wrote': (text) =>
    `Em ter., 3 de fev. de 2026 às 10:12, Ann Lee <ann@lee.example> escreveu:\n${marked(text)}`,
  'Portuguese header': (text) =>
    `De: Ann Lee <ann@lee.example>\nEnviada em: terça-feira, 3 de fevereiro de 2026 10:12\nPara: Eu\nAssunto: Proposta\n\n${text}`,
  'Japanese wrote': (text) => `2026年2月3日(火) 10:12 Ann Lee <ann@lee.example>:\n\n${marked(text)}`,
  'Japanese header': (text) => `差出人: Ann Lee\n送信日時: 2026年2月3日 10:12\n宛先: 私\n件名: 内定のご連絡\n\n${text}`,
  'Chinese wrote': (text) => `Ann Lee <ann@lee.example> 于2026年2月3日周二 10:12写道:\n\n${marked(text)}`,
  'Chinese original': (text) =>
    `------------------ 原始邮件 ------------------\n发件人: "Ann Lee"<ann@lee.example>;\n发送时间: 2026年2月3日(星期二) 上午10:12\n收件人: "我";\n主题: offer\n\n${text}`,
  'Chinese header': (text) => `发件人: Ann Lee\n发送时间: 2026年2月3日\n收件人: 我\n主题: offer\n\n${text}`,
  'no mark at all': (text) => text,
};

/** The answer in HTML, with the letter in a quotation as webmails make it. */
export const quotedInHtml = (mail: Mail, decline: string): Mail =>
  asHtml(
    mail,
    `<div dir="ltr">${escaped(decline)}</div><br><div class="gmail_quote"><div class="gmail_attr">On Tue, 3 Feb 2026 at 10:12, Ann Lee &lt;ann@lee.example&gt; wrote:<br></div><blockquote class="gmail_quote">${paragraphs(mail.text)}</blockquote></div>`,
  );
