// Names in an XML part with the usual prefix of their namespace, whatever prefix the file chose. A part declares its
// namespaces once, at the top, and uses a few dozen names thousands of times: each name is worked out once a scope.

const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
}

export interface NameScope {
  /** The usual name of an element; null where its prefix is not declared. */
  element(printed: string): string | null
  /** The usual name of an attribute, which has a namespace only with a prefix; null as above. */
  attribute(printed: string): string | null
  /** The scope inside an element with these attributes: itself, unless they declare a namespace. */
  inside(attributes: Readonly<Record<string, string>>): NameScope
}

/** The scope outside the root element: only `xml` and `xmlns` are declared, and no default namespace. */
export const outermost: NameScope = scope(new Map(Object.entries({ xml: '', xmlns: '' })))

/** `declared` gives the namespace of a prefix; "" is the prefix of names that print none. */
function scope(declared: ReadonlyMap<string, string>): NameScope {
  const elements = new Map<string, string | null>()
  const attributes = new Map<string, string | null>()
  const usual = (printed: string, bare: string): string | null => {
    const colon = printed.indexOf(':')
    if (colon < 0) return prefixed(bare, printed)
    const namespace = declared.get(printed.slice(0, colon))
    return namespace === undefined ? null : prefixed(namespace, printed.slice(colon + 1))
  }
  const once = (known: Map<string, string | null>, printed: string, bare: string): string | null => {
    let name = known.get(printed)
    if (name === undefined) known.set(printed, (name = usual(printed, bare)))
    return name
  }
  const own = declared.get('') ?? ''
  const made: NameScope = {
    element: printed => once(elements, printed, own),
    attribute: printed => once(attributes, printed, ''),
    inside(given) {
      let inner: Map<string, string> | null = null
      for (const name in given) {
        if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
        inner ??= new Map(declared)
        inner.set(name.slice('xmlns:'.length), given[name]!)
      }
      return inner ? scope(inner) : made
    },
  }
  return made
}

/** A name with the usual prefix of its namespace; of a namespace that is not known it stays bare. */
export function prefixed(namespace: string, local: string): string {
  const prefix = prefixes[namespace]
  return prefix ? `${prefix}:${local}` : local
}
