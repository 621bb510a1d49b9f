/** Host of an address, lower case; null where there is none. */
export function hostOf(address: string | null): string | null {
  if (address === null || address.length > 320) return null;
  const at = address.lastIndexOf('@');
  const host = address
    .slice(at + 1)
    .replace(/[>\s]+$/, '')
    .toLowerCase();
  return at > 0 && /^[^\s@<>()[\],;:"']{3,253}$/.test(host) ? host : null;
}
