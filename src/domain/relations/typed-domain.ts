/** Signs that end the host in an address of a page. */
const AFTER_HOST = ['/', '?', '#', ':'] as const;

/** The host in what a person typed as a company's domain: the address of a page, of a mail, or the bare name. */
export function hostTyped(text: string): string {
  const plain = text.trim().toLowerCase();
  const bare = plain.includes('://') ? plain.slice(plain.indexOf('://') + 3) : plain;
  const ends = AFTER_HOST.map((sign) => bare.indexOf(sign)).filter((at) => at >= 0);
  const host = bare.slice(0, Math.min(bare.length, ...ends));
  const named = host.slice(host.lastIndexOf('@') + 1);
  return named.endsWith('.') ? named.slice(0, -1) : named;
}

/**
 * What a company is found by under a typed domain: its host and all that it lies under. Senders are looked up by their
 * registrable domain, which is one of these and never a public suffix, so no list of suffixes is needed here.
 */
export function domainKeys(text: string): string[] {
  const labels = hostTyped(text).split('.');
  const parents = labels.map((_, n) => labels.slice(n)).filter((rest, n) => n === 0 || rest.length > 1);
  return parents.map((rest) => rest.join('.')).filter((one) => one !== '');
}
