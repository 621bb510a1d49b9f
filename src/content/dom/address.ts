const ADDRESS = /[^\s<>()[\]"',;::@]{1,64}@[^\s<>()[\]"',;::@]{1,190}\.[^\s<>()[\]"',;::@.]{2,24}/u;

/** First mail address in a text, lower case, or null. */
export const addressIn = (text: string): string | null => ADDRESS.exec(text.slice(0, 2000))?.[0].toLowerCase() ?? null;

/** Last mail address in a text: titles put the account after the subject, which may hold addresses too. */
export function lastAddressIn(text: string): string | null {
  let last: string | null = null;
  for (let rest = text.slice(0, 2000); ; ) {
    const hit = ADDRESS.exec(rest);
    if (!hit) return last;
    last = hit[0].toLowerCase();
    rest = rest.slice(hit.index + hit[0].length);
  }
}

/** "Von: Kim Novak<kim@acme.example>" as name and address; the word before the first colon is the interface's. */
export function nameAndAddress(text: string, labelled: boolean): { name: string; address: string | null } {
  const plain = text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 400);
  const colon = /^[^::<@]{1,30}[::]/.exec(plain);
  const rest = labelled && colon ? plain.slice(colon[0].length) : plain;
  const address = addressIn(rest);
  const cut = rest.search(/[<(]/);
  const named = (cut >= 0 ? rest.slice(0, cut) : rest).replace(/["\s]+/g, ' ').trim();
  return { name: named !== '' && !(address && named.toLowerCase() === address) ? named : (address ?? ''), address };
}
