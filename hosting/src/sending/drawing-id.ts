const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/** 20 characters [A-Za-z0-9]; bytes beyond a multiple of 62 are thrown away, or some letters would come up more. */
export function newDrawingId(random: Random = (bytes) => crypto.getRandomValues(bytes)): string {
  let id = "";
  while (id.length < 20) {
    for (const byte of random(new Uint8Array(32))) {
      if (byte < 248 && id.length < 20) id += ALPHABET[byte % 62];
    }
  }
  return id;
}
