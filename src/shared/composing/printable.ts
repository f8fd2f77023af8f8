// Characters that paper (and XML) cannot hold: control characters, halves of surrogate pairs, non-characters.

const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text without what cannot be printed; line breaks and tabs stay. */
export function printable(text: string): string {
  return text.replace(unprintable, '')
}
