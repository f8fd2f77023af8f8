// A compound file with given streams, as Word encloses old documents and encrypted ones. Small streams are padded past
// the limit under which they would go to the mini stream.
const sectorSize = 512
const end = 0xfffffffe
const free = 0xffffffff

/** The bytes of a compound file. `circular` makes every chain of sectors run back to its beginning. */
export function compoundFile(
  streams: Readonly<Record<string, Uint8Array>>,
  { circular = false } = {},
): Uint8Array {
  const padded = Object.entries(streams).map(([name, bytes]) => {
    const size = Math.max(bytes.length, 4096)
    const content = Buffer.alloc(Math.ceil(size / sectorSize) * sectorSize)
    content.set(bytes)
    return { name, size, content }
  })
  const directorySectors = Math.ceil((padded.length + 1) / 4)
  const dataSectors = padded.reduce((sum, { content }) => sum + content.length / sectorSize, 0)
  const tableSectors = Math.ceil((directorySectors + dataSectors) / (sectorSize / 4 - 1))
  const table: number[] = Array.from({ length: tableSectors }, () => 0xfffffffd)
  const addChain = (sectors: number): number => {
    const start = table.length
    for (let i = 1; i < sectors; i++) table.push(start + i)
    table.push(circular ? start : end)
    return start
  }

  const header = Buffer.alloc(sectorSize)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  header.writeUInt16LE(9, 0x1e)
  header.writeUInt16LE(6, 0x20)
  header.writeUInt32LE(tableSectors, 0x2c)
  header.writeUInt32LE(addChain(directorySectors), 0x30)
  header.writeUInt32LE(4096, 0x38)
  header.writeUInt32LE(end, 0x3c)
  header.writeUInt32LE(end, 0x44)
  for (let i = 0; i < 109; i++) header.writeUInt32LE(i < tableSectors ? i : free, 0x4c + i * 4)

  const directory = Buffer.alloc(directorySectors * sectorSize)
  const entry = (at: number, name: string, type: number, links: readonly number[], size: number) => {
    const from = at * 128
    directory.write(name, from, 'utf16le')
    directory.writeUInt16LE(name.length * 2 + 2, from + 0x40)
    directory[from + 0x42] = type
    links.forEach((link, i) => directory.writeUInt32LE(link, from + 0x44 + i * 4))
    directory.writeUInt32LE(size, from + 0x78)
  }
  entry(0, 'Root Entry', 5, [free, free, padded.length > 0 ? 1 : free], 0)
  directory.writeUInt32LE(end, 0x74)
  padded.forEach(({ name, size, content }, i) => {
    entry(i + 1, name, 2, [free, i + 2 <= padded.length ? i + 2 : free, free], size)
    directory.writeUInt32LE(addChain(content.length / sectorSize), (i + 1) * 128 + 0x74)
  })
  const tables = Buffer.alloc(tableSectors * sectorSize, 0xff)
  table.forEach((next, i) => tables.writeUInt32LE(next, i * 4))
  return Buffer.concat([header, tables, directory, ...padded.map(({ content }) => content)])
}
