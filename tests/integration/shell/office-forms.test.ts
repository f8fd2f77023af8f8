// Templates of the office outlive the stick they came from, and one that is lost says so.
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from '#main/shell/log.ts'
import { OfficeForms } from '#main/shell/office-forms.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function forms(folder: string): OfficeForms {
  return new OfficeForms(folder, openLog(join(folder, 'logs'), { echo: false }))
}

test('a template is kept as a copy under its name, and replaced by a newer one of that name', () => {
  const folder = temporaryFolder()
  const first = forms(folder).add({ name: '本委红头.docx', bytes: bytes('一') })
  expect(first.name).toBe('本委红头')
  const again = forms(folder)
  expect(again.list()).toEqual([first])
  expect(again.add({ name: '本委红头.docx', bytes: bytes('二') })).toEqual(first)
  expect(again.read(first.id)).toEqual({ name: '本委红头.docx', bytes: Buffer.from(bytes('二')) })
})

test('one that is removed leaves nothing behind, one that is lost is told', () => {
  const folder = temporaryFolder()
  const all = forms(folder)
  const [kept, lost] = ['甲.docx', '乙.docx'].map(name => all.add({ name, bytes: bytes(name) }))
  rmSync(join(folder, 'forms', `${lost!.id}.docx`))
  expect(() => all.read(lost!.id)).toThrow('找不到这个单位模板')
  expect(() => all.read('3f0f4a3c-0000-4000-8000-000000000000')).toThrow('找不到这个单位模板')
  all.remove(lost!.id)
  all.remove(kept!.id)
  expect(forms(folder).list()).toEqual([])
  expect(readdirSync(join(folder, 'forms'))).toEqual([])
})
