// Takes parts out of a package that the library always writes and our papers do not use: footnotes, endnotes and
// numbering refer to styles that are not ours.
import { strFromU8, strToU8, type Unzipped } from 'fflate'

const unused = ['footnotes', 'endnotes', 'numbering']

/** Removes the unused parts with the relations and content types that name them; the list of types comes first. */
export function dropUnusedParts(parts: Unzipped): Unzipped {
  const first = '[Content_Types].xml'
  const kept: Unzipped = { [first]: parts[first]! }
  for (const [name, bytes] of Object.entries(parts)) {
    if (unused.some(part => name === `word/${part}.xml` || name === `word/_rels/${part}.xml.rels`)) continue
    const lists = name === first || name === 'word/_rels/document.xml.rels'
    kept[name] = lists ? strToU8(withoutUnused(strFromU8(bytes))) : bytes
  }
  return kept
}

function withoutUnused(xml: string): string {
  return unused.reduce(
    (rest, part) => rest.replace(new RegExp(`<[^<>]*"(?:/word/)?${part}\\.xml"[^<>]*/>`, 'g'), ''),
    xml,
  )
}
