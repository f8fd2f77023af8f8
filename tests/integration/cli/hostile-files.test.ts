// Documents made to do harm, through the real command: refused in one Chinese line, nothing printed, nothing stored.
// And what may be read all the same: links that lead out are dropped and reported, tracked changes read as asked.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { compoundFile } from '../../support/office/compound-file.ts'
import { convert } from '../../support/office/convert.ts'
import { change, deleted, p, r, rawDocx } from '../../support/office/raw-docx.ts'
import { runCommand } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const plan = [
  '全县数字化改革2025年工作要点',
  '一、夯实底座',
  '（一）推进政务云整合',
  '完成20个部门系统上云。',
]
const body = plan.map(line => p(r(line))).join('')
const good = rawDocx({ body })
const withParts = (parts: Record<string, Uint8Array>) => zipSync({ ...unzipSync(good), ...parts })
/** The flag of the zip's directory that says a part has a password. */
const locked = () => {
  const bytes = Buffer.from(good)
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
    bytes[at + 8]! |= 1
  return bytes
}

test.each([
  [
    'a part that unpacks beyond all measure',
    '炸弹.docx',
    () => withParts({ 'word/document.xml': new Uint8Array(70 << 20) }),
    /过大/,
  ],
  [
    'a DOCTYPE',
    '实体.docx',
    () => withParts({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>') }),
    /不安全/,
  ],
  ['a path that climbs out', '路径.docx', () => withParts({ '../../evil': strToU8('x') }), /不安全/],
  ['a password on the zip', '加密.docx', locked, /密码/],
  ['a password set in Word', '密码.docx', () => compoundFile({ EncryptedPackage: Buffer.alloc(64) }), /密码/],
  [
    'an old file whose sectors run in a circle',
    '环.doc',
    () => compoundFile({ WordDocument: Buffer.alloc(64) }, { circular: true }),
    /损坏/,
  ],
  [
    'an old file that is no document',
    '表.wps',
    () => compoundFile({ Workbook: Buffer.alloc(64) }),
    /旧版文件/,
  ],
] as const)('%s is refused', async (_, name, bytes, message) => {
  const folder = temporaryFolder()
  const file = join(folder, name)
  writeFileSync(file, bytes())
  const read = await runCommand('read', file)
  expect(read).toMatchObject({ code: 1, stdout: '' })
  expect(read.stderr).toMatch(message)
  expect(read.stderr).toMatch(/请/)
  expect(read.stderr).toContain(name)
  expect(read.stderr.trimEnd().split('\n')).toHaveLength(1)
  const library = join(folder, '新.moupian')
  expect(await runCommand('import', file, '--library', library)).toMatchObject({ code: 1, stdout: '' })
  expect(await runCommand('list', '--library', library)).toMatchObject({ code: 1 })
})

test('links that lead out of the file are dropped and said so', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate'
  const relations = `<Relationship Id="t" Type="${type}" Target="https://example.invalid/t.dotm" TargetMode="External"/>`
  const file = join(temporaryFolder(), '外链.docx')
  writeFileSync(file, rawDocx({ body, relations }))
  const run = await runCommand('read', file)
  expect(run.json().title).toBe(plan[0])
  expect(run.stderr).toMatch(/1个指向文件之外的链接，已略去/)
})

test('tracked changes are read as accepted unless the original is asked for', async () => {
  const revised =
    plan
      .slice(0, 3)
      .map(line => p(r(line)))
      .join('') + p(r('完成') + change('del', deleted('20')) + change('ins', r('30')) + r('个部门系统上云。'))
  const file = join(temporaryFolder(), '修订.docx')
  writeFileSync(file, rawDocx({ body: revised }))
  const lastText = async (...options: string[]) =>
    (await runCommand('read', file, ...options)).json().items.at(-1)!.text
  expect(await lastText()).toBe('完成30个部门系统上云。')
  expect(await lastText('--revisions', 'accepted')).toBe('完成30个部门系统上云。')
  expect(await lastText('--revisions', 'original')).toBe('完成20个部门系统上云。')
  expect(await runCommand('read', file, '--revisions', '全部')).toMatchObject({ code: 2, stdout: '' })
})

test('an old Word file is read by its text, whatever it is called, and says what is lost', async () => {
  const folder = temporaryFolder()
  const bytes = await convert(good, 'doc', folder)
  for (const name of ['要点.doc', '要点.wps']) {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const run = await runCommand('read', file)
    expect(run.json()).toMatchObject({ title: plan[0], items: [{ text: '夯实底座' }, {}, {}] })
    expect(run.stderr).toMatch(/自动编号、标题样式没有读取/)
  }
})
