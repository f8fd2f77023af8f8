// Organs that stand in one header field: 联合行文 names several, the one in charge (主办机关) first.

/** The organs of a field in their order. What stands in brackets, 县（市、区）, is part of a name. */
export function organNames(value: string): string[] {
  return value.split(/[、，,；;\s]+(?![^（(]*[）)])/u).filter(name => name !== '')
}
