/** Mail services that anybody may open an address with: the domain tells nothing about an employer (TRUST B4). */
const FREE_MAIL = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.fr yahoo.de yahoo.es yahoo.com.br ' +
    'ymail.com rocketmail.com aol.com icloud.com me.com mac.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de mail.com proton.me ' +
    'protonmail.com pm.me tutanota.com tuta.io zoho.com zohomail.com yandex.ru yandex.com mail.ru bk.ru inbox.ru inbox.com fastmail.com hey.com hushmail.com qq.com ' +
    'foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com aliyun.com tom.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr ' +
    'libero.it virgilio.it uol.com.br bol.com.br terra.com.br ig.com.br sapo.pt telefonica.net naver.com daum.net hanmail.net docomo.ne.jp ' +
    'ezweb.ne.jp softbank.ne.jp nifty.com rediffmail.com btinternet.com comcast.net verizon.net att.net'
  ).split(' '),
);

/** Labels by which services call themselves; used where the domain is not one of the known ones. */
const FREE_LABEL = /^(?:free-?mail|web-?mail|personal-?mail|my-?mail|inbox(?:ly)?|e?-?mail(?:box)?|anymail)$/;

/** Domain of an address, lower case, or null. */
export function domainOf(address: string | null): string | null {
  const at = address?.lastIndexOf('@') ?? -1;
  return at >= 0
    ? (address
        ?.slice(at + 1)
        .trim()
        .toLowerCase() ?? null)
    : null;
}

/** True where the address is of a service open to anybody. */
export function isFreeMail(address: string | null): boolean {
  const domain = domainOf(address);
  if (domain === null) return false;
  return FREE_MAIL.has(domain) || FREE_LABEL.test(domain.split('.')[0] ?? '');
}
