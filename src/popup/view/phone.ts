/**
 * A `tel:` link for a number as a person writes it: digits, and a leading plus. Null where fewer than five digits
 * remain, so that nothing else can hide behind the link. An extension ("ext. 12") becomes `;ext=` (RFC 3966).
 */
export function telLink(phone: string): string | null {
  const [number = '', extension = ''] = phone.split(/(?:ext\.?|extension|转|#|x)/iu, 2);
  const digits = number.replace(/\(0\)/u, '').replace(/[^\d+]/gu, '');
  const clean = (digits.startsWith('+') ? '+' : '') + digits.replace(/\+/gu, '');
  if (clean.replace('+', '').length < 5) return null;
  const inner = extension.replace(/\D/gu, '');
  return `tel:${clean}${inner ? `;ext=${inner}` : ''}`;
}
