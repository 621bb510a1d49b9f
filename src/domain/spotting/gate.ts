import type { Mail } from '../model.ts';

/** What is longer is let pass unread: hardly a mail is, and to look must cost next to nothing. In UTF-16 units. */
const LOOK_CAP = 16_384;
/** A list's footer may stand below anything: it counts under a mail of this length, which would long have named its work. */
const LISTED_FROM = 700;

/** One word of work in this many units at least: in a long mail a single one says little. */
const SAYS = 2_000;

/** What shops, carriers, banks and sign-in pages write about, in the languages that are read. */
const EVERYDAY =
  /\d ?% (?:off|rabatt)|-\d+ ?%|(?:your|ihre|votre|tu|su|seu|sua)(?= ) (?:order|parcel|package|booking|receipt|bill|statement|subscription|tickets?|payment|card|verification|bestellung|rechnung|sendung|commande|colis|facture|pedido|factura|fatura)(?!\w)|order #?\d|new sign-in|shipped|shop now|free (?:shipping|delivery)|terms of service|commented|followers|gutschein|code (?:lautet|de v|promo)|código de v|descuento|desconto|cupom|验证码|驗證碼|快递|发货|订单|訂單|优惠券|账单|帳單|发票|包裹|评论|認証コード|ご注文|お届け|発送|送料|ご請求|クーポン/i;

/** What stands below the mails of lists. */
const LISTED = /unsubscribe|abmelden|abbestell|d[ée]sabonn|d[ée]sinscri|de baja|descadastr|退订|退訂|配信停止/i;

/** Characters that nobody sees: they may stand inside any word. */
const UNSEEN = /\u034f|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** Browsers make a pattern's machine code once for narrow texts and once for wide ones: so all are wide. */
const WIDE = '…';

/**
 * A pattern holds its machine code, of tens of kB, as long as it lives. One that is made for a mail gets what the browser
 * still has from the mail before, and a page at rest holds nothing. With flags of its own, or it would share with the first.
 */
const anew = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'gi');

/*
 * A list of words that follows a list of words is compiled once for each of the first, unless a look ahead stands between
 * them; and `(?!\w)` is smaller than `\b`. Machine code of tens of kB weighs on every mail page.
 */

/** Words of work, pay, contracts and answers, writing that hides words or is in no language that is read. */
const WORK =
  /\bjob|\brole\b|posi[ct]i|emple?[oa]|\bhir(?:e|ing)|sal[aá][ir]|career|wage|[ck]ontra[ck]?t|a[ck]?cept|candida|re[ck]ru|interview|\bintern(?!et|at)|vacan|appoint|(?<!special |best |time )offer\b|\boffre\b|oferta\b|\bsign(?!(?:ed|ing)?[ -](?:up|in|out|off))|\bwork|\bjoin|(?:per|an?|\/)(?=) ?(?:hour|hr|day|week|month|year|annum)(?!\w)|\dk\b|\bhr\b|\bearn|\bpaid\b|shopper|yes\sor\sno|(?:let|tell)\s(?:me|us)|(?:want|like)\syou\b|deci[ds]|(?<!be)stelle|arbeit|gehalt|brutt?o|vertrag|zusage|unter(?:schr|z)|\bposte\b|embauch|propos|puesto|traba[jl]|\bfirma|aceit|\bvaga|assinad|[职職岗崗聘薪招兼赚保給働就採雇]|合[同约約]|工[作资]|[录錄]用|入[职職社]|签(?!收)|簽|面[试試接]|上班|内定|契約|年収|オファー|承諾|[\u0300-\u1fff\u2460-\u24ff\uac00-\ud7ff\ud835\udb40\uf900-\ufdff\uff21-\uff9f]|(?:\b\w ){5}/i;

/**
 * Can this mail be a job offer, or a scam that looks like one? False only where it surely is none: it is of an everyday
 * kind and speaks of no work. Whatever `spot` shows a reader passes; of what passes, most is no offer. Total; looks at no
 * more than 16,384 units, and lets longer mails pass.
 */
export function mayOffer({ subject, text }: Pick<Mail, 'subject' | 'text'>): boolean {
  if (subject.length + text.length > LOOK_CAP) return true;
  const whole = `${subject}\n${text}\n${WIDE}`.replace(UNSEEN, '');
  const everyday = anew(EVERYDAY).test(whole) || (whole.length >= LISTED_FROM && LISTED.test(whole));
  return !everyday || (whole.match(anew(WORK))?.length ?? 0) * SAYS > whole.length;
}
