import { canonical } from '../../domain/relations/versions.ts';

/**
 * FNV-1a over the JSON with its keys in order (Chromium's storage.local sorts them): tells a damaged copy from a whole
 * one, nothing more.
 */
export function checksum(value: unknown): string {
  const json = JSON.stringify(canonical(value)) ?? '';
  let hash = 0x811c9dc5;
  for (let i = 0; i < json.length; i += 1) hash = Math.imul(hash ^ json.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}
