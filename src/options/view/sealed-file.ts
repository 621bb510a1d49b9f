/** A backup under a passphrase: AES-GCM with a key from PBKDF2 (TRUST B11). The passphrase is kept nowhere. */

const FORMAT = 'decline-gracefully-sealed';
const ITERATIONS = 600_000;
/** Of what an opened file may ask: more would stop the page for minutes. */
const MOST_ITERATIONS = 5_000_000;

interface Sealed {
  format: typeof FORMAT;
  version: 1;
  kdf: { name: 'PBKDF2'; hash: 'SHA-256'; iterations: number; salt: string };
  cipher: { name: 'AES-GCM'; iv: string };
  data: string;
}

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
};

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The text as a file that only the passphrase opens. */
export async function sealed(text: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(passphrase, salt, ITERATIONS);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  const file: Sealed = {
    format: FORMAT,
    version: 1,
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS, salt: base64(salt) },
    cipher: { name: 'AES-GCM', iv: base64(iv) },
    data: base64(new Uint8Array(data)),
  };
  return JSON.stringify(file);
}

/** Whether a file asks for a passphrase. */
export const isSealed = (json: string): boolean => json.slice(0, 200).includes(`"${FORMAT}"`);

/** The text of a sealed file. @throws when the passphrase is not the one, or the file is damaged */
export async function unsealed(json: string, passphrase: string): Promise<string> {
  const { kdf, cipher, data } = JSON.parse(json) as Sealed;
  if (!(kdf.iterations > 0 && kdf.iterations <= MOST_ITERATIONS)) throw new RangeError('iterations');
  const key = await keyOf(passphrase, bytesOf(kdf.salt), kdf.iterations);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(cipher.iv) }, key, bytesOf(data));
  return new TextDecoder().decode(plain);
}
